// SPDX-License-Identifier: Apache-2.0
// A page in GB18030 to UTF-8 with all that tells its encoding and its damage, against the C
// library's iconv, which is told the encoding; and the check of a page that is UTF-8 already.
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>
#include <iconv.h>

#include "ratio.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

using govinfo::detail::decode;

namespace {

/// A page of about 75 KB as word processors export tables: nine of ten bytes are ASCII.
std::string page() {
  std::string text = "<html><head><meta charset=\"gb2312\"></head><body>\n";
  constexpr std::string_view labels[] = {"一、本年新收政府信息公开申请数量", "（一）予以公开",
                                         "8.属于行政查询事项", "3.其他", "四、结转下年度继续办理"};
  constexpr std::size_t size = 75'000;
  for (std::size_t row = 0; text.size() < size; ++row) {
    text += "<tr><td style=\"width:120pt;border:solid windowtext 1.0pt\" nowrap=\"nowrap\"><p>";
    text += labels[row % std::size(labels)];
    text += "</p></td>";
    for (int cell = 0; cell < 3; ++cell) {
      text +=
          "<td style=\"width:54.65pt\"><p align=\"center\"><span lang=\"EN-US\">0</span></p></td>";
    }
    text += "</tr>\n";
  }
  return text;
}

std::string converted(std::string_view text, const char* to, const char* from) {
  std::string out(text.size() * 2 + 16, '\0');
  const iconv_t handle = iconv_open(to, from);
  char* input = const_cast<char*>(text.data());
  std::size_t input_size = text.size();
  char* output = out.data();
  std::size_t output_size = out.size();
  iconv(handle, &input, &input_size, &output, &output_size);
  iconv_close(handle);
  out.resize(out.size() - output_size);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string utf8 = page();
  const std::string gb18030 = converted(utf8, "GB18030", "UTF-8");
  std::string storage;
  if (decode(gb18030, storage).text != utf8) {
    std::fputs("the page is decoded wrongly\n", stderr);
    return 2;
  }
  ratio::add("encoding/gb18030", {0.25, 25e-6}, [&](benchmark::State& state) {
    ratio::compare(
        state, 1,
        [&](std::size_t) {
          std::string room;
          benchmark::DoNotOptimize(decode(gb18030, room));
        },
        [&](std::size_t) { benchmark::DoNotOptimize(converted(gb18030, "UTF-8", "GB18030")); });
  });
  ratio::add("encoding/is_utf8", {0, 10e-6}, [&](benchmark::State& state) {
    ratio::compare(
        state, 1, [&](std::size_t) { benchmark::DoNotOptimize(govinfo::detail::is_utf8(utf8)); },
        [&](std::size_t) {
          // One pass that looks at every byte.
          std::size_t high = 0;
          for (const char c : utf8) high += static_cast<signed char>(c) < 0 ? 1u : 0u;
          benchmark::DoNotOptimize(high);
        });
  });
  return ratio::run(argc, argv);
}
