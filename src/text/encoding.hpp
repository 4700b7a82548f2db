// SPDX-License-Identifier: Apache-2.0
// Bytes of a text to UTF-8. What is declared is a hint; what the bytes are decides.
#pragma once

#include <string>
#include <string_view>

namespace govinfo::inline v0_1::detail {

struct DecodedText {
  /// The text in UTF-8, without a byte order mark: the bytes themselves where they are UTF-8
  /// already, `storage` otherwise. Empty with `encoding` empty when no encoding fits.
  std::string_view text;
  /// "utf-8", "gb18030", "utf-16le", "utf-16be", "big5". Static storage.
  std::string_view encoding;
  /// Empty, or a rule that names what is wrong: "R.DAMAGE.declared_encoding", "R.DAMAGE.mojibake",
  /// "R.DAMAGE.question_marks", "R.DAMAGE.lost_characters", "R.FORMAT.encoding".
  std::string damage;
  /// A piece of the text that shows the damage, in UTF-8.
  std::string example;
};

/// Decodes the bytes of a text file or a web page; `declared` is the charset that the transport
/// told, if any (`<meta charset>` and `<?xml encoding>` are looked for in the bytes).
///
/// How it is told: a byte order mark; zero bytes as UTF-16 has them; valid UTF-8. Anything else is
/// tried as UTF-8, GB18030 and Big5, and the one is taken that yields the most of the characters
/// that Chinese is made of for each that it does not know: nine of ten in the right encoding, two
/// of a hundred in a wrong one. What is declared only tips the scales. A byte here and there that
/// is no character becomes U+FFFD, and that is said (lost_characters).
///
/// That a page declares another encoding than it has is no damage where the bytes leave no doubt:
/// declared_encoding is stated only where they are valid in both.
DecodedText decode(std::string_view bytes, std::string& storage, std::string_view declared = {});

}  // namespace govinfo::inline v0_1::detail
