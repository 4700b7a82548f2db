// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "govinfo/form.hpp"
#include "prose/clean_text.hpp"
#include "prose/token.hpp"
#include "prose/vocabulary.hpp"
#include "prose/words.hpp"

namespace govinfo::inline v0_1::detail {

namespace {

/// Words by their first two characters, by their only one where there is no second: the words of a
/// bucket stand together, the longest first.
class Dictionary {
 public:
  Word find(std::u16string_view text, std::size_t at) const noexcept {
    const std::uint32_t first = text[at];
    const std::uint32_t second = at + 1 < text.size() ? text[at + 1] : 0u;
    const std::uint32_t key = first | second << 16;
    if (second != 0) {
      const std::size_t bucket = bucket_of(key);
      for (std::size_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
        if (keys_[i] != key) continue;
        const std::u16string_view tail{tails_.data() + tail_starts_[i], words_[i].size - 2};
        if (text.substr(at + 2).starts_with(tail)) return words_[i];
      }
    }
    const std::size_t alone = bucket_of(first);  // words of one character
    for (std::size_t i = starts_[alone]; i < starts_[alone + 1]; ++i) {
      if (keys_[i] == first) return words_[i];
    }
    return {};
  }

  void add(std::u16string_view text, Role role, std::uint32_t value, bool label) {
    if (text.empty()) return;
    const auto size = static_cast<std::uint32_t>(text.size());
    entries_.push_back({std::u16string{text}, {role, value, size, label}});
  }

  void add(std::span<const WordGroup> groups) {
    for (const WordGroup& group : groups) {
      for (std::u16string_view rest = group.words; !rest.empty();) {
        const std::size_t bar = std::min(rest.find(u'|'), rest.size());
        add(rest.substr(0, bar), group.role, group.value, group.label);
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
    }
  }

  /// Puts the words in their buckets. Of the same word twice the first one stays.
  void close() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      const std::size_t left = bucket_of(key_of(a.text));
      const std::size_t right = bucket_of(key_of(b.text));
      return left != right ? left < right : a.text.size() > b.text.size();
    });
    for (const Entry& entry : entries_) {
      ++starts_[bucket_of(key_of(entry.text)) + 1];
      keys_.push_back(key_of(entry.text));
      words_.push_back(entry.word);
      tail_starts_.push_back(static_cast<std::uint32_t>(tails_.size()));
      if (entry.text.size() > 2) tails_.append(entry.text, 2);
    }
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    entries_.clear();
    entries_.shrink_to_fit();
  }

 private:
  static std::uint32_t key_of(std::u16string_view word) noexcept {
    const std::uint32_t second = word.size() > 1 ? word[1] : 0u;
    return word[0] | second << 16;
  }

  struct Entry {
    std::u16string text;
    Word word;
  };
  static constexpr std::size_t buckets = 4096;

  static std::size_t bucket_of(std::uint32_t key) noexcept {
    return (key * std::uint32_t{0x9E3779B1}) >> 20;
  }

  std::vector<Entry> entries_;  // until it is closed
  std::vector<std::uint32_t> keys_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> tail_starts_;
  std::u16string tails_;
  std::array<std::uint32_t, buckets + 1> starts_{};
};

/// A label without its numeral: "1.属于国家秘密", "（一）予以公开".
std::u16string_view without_numeral(std::u16string_view label) noexcept {
  if (label.starts_with(u'(')) {
    return label.substr(std::min(label.find(u')') + 1, label.size()));
  }
  const bool numbered = label.size() > 2 && (label[1] == u'.' || label[1] == u'、');
  return numbered ? label.substr(2) : label;
}

const Dictionary& words() {
  static const Dictionary dictionary = [] {
    Dictionary built;
    CleanText clean;
    const auto label_of = [&](std::string_view label) {
      clean.assign(label);
      return without_numeral(clean.chars);
    };
    for (const RequestForm& form : request_forms) {
      if (!outcome_of(form.row) || form.row >= RequestRow::other_reason) continue;
      built.add(label_of(form.label.zh), Role::outcome, bit(form.row), true);
      for (std::string_view alias : form.aliases) {
        built.add(label_of(alias), Role::outcome, bit(form.row), true);
      }
    }
    for (const ApplicantForm& form : applicant_forms) {
      if (form.applicant >= Applicant::other_organization) continue;
      built.add(label_of(form.label.zh), Role::applicant, bit(form.applicant), true);
    }
    for (const RemedyForm& form : remedy_forms) {
      built.add(label_of(form.label.zh), Role::remedy, bit(form.remedy), true);
    }
    for (const RemedyResultForm& form : remedy_result_forms) {
      if (form.result == RemedyResult::total) continue;
      built.add(label_of(form.label.zh), Role::result, bit(form.result), true);
    }
    built.add(word_groups);
    built.close();
    return built;
  }();
  return dictionary;
}

const Dictionary& counters() {
  static const Dictionary dictionary = [] {
    Dictionary built;
    built.add(counter_groups);
    built.close();
    return built;
  }();
  return dictionary;
}

}  // namespace

Word find_word(std::u16string_view text, std::size_t at) noexcept { return words().find(text, at); }

Word find_counter(std::u16string_view text, std::size_t at) noexcept {
  return at < text.size() ? counters().find(text, at) : Word{};
}

}  // namespace govinfo::inline v0_1::detail
