// SPDX-License-Identifier: Apache-2.0
// Characters that reports are made of: what tells Chinese from the same bytes in a wrong encoding.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/fold.hpp"

namespace govinfo::inline v0_1::detail {

/// The characters of the form's labels, of the usual words around them, and the most frequent ones
/// of Chinese: nine of ten characters of a report, two of a hundred where it is decoded wrongly.
inline constexpr std::u16string_view common_hanzi =
    u"一七万三上下不与世业两个中为主举么之九也习乡了予事二于五些亲人什仍从他以们件任企众会但位"
    u"体作你使例供依保信儿元党全八公六共关其具内再决况准减出函分列到制前办加务动勾区医十华单卫"
    u"危卷厅历去县又及反发取另只可台史号各合同名后告员和商善四回因国在地域培基境增处复外多大天"
    u"头女她好如委媒子存学它安完定实审室家容密对小尚就局属工己已市布常平年府废度建开强当形很律"
    u"得微心性总息情想意感成我或所手执把投护报持按据掌接推措提握收改政效教数整文斯新方施无日时"
    u"明是最月有服期未本机权条来构果查样核根案档概次止正此步民水求没法活点然照爱版物环现理生用"
    u"由申疗的益监目直相省看着督知研确社禁种科秘程稳稽站章第等策算管类系累纠纳组织经结给继续维"
    u"缴网罚美群老考者而育能自至范获落行街补表被要规解计认训议许讼设访评诉话询说请读财责购费起"
    u"身转过还这进述通逾道那部都采里重量金镇长门问间闻院障集需面项预领题额高";

/// One bit for each character from U+4E00 to U+9FFF; the traditional forms of labels count too.
inline constexpr auto common_hanzi_bits = [] {
  std::array<std::uint64_t, (0xA000 - 0x4E00) / 64> bits{};
  const auto set = [&](char16_t c) {
    bits[(c - 0x4E00u) / 64] |= std::uint64_t{1} << ((c - 0x4E00u) % 64);
  };
  for (const char16_t c : common_hanzi) set(c);
  for (const auto& [from, to] : traditional) set(from);
  return bits;
}();

constexpr bool is_hanzi(char32_t c) noexcept { return c >= 0x4E00 && c < 0xA000; }

/// Whether a hanzi (is_hanzi) is a common one.
constexpr bool is_common(char32_t c) noexcept {
  return (common_hanzi_bits[(c - 0x4E00u) / 64] >> ((c - 0x4E00u) % 64) & 1) != 0;
}

}  // namespace govinfo::inline v0_1::detail
