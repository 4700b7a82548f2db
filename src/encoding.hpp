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
/// told, if any (`<meta charset>` is looked for in the bytes).
DecodedText decode(std::string_view bytes, std::string& storage, std::string_view declared = {});

}  // namespace govinfo::inline v0_1::detail
