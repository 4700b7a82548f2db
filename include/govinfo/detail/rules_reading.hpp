// SPDX-License-Identifier: Apache-2.0
// The rules of the catalogue: facts that readers state. A check never adds to them.
#pragma once

#include <array>

#include "govinfo/detail/rule_sources.hpp"

namespace govinfo::inline v0_1::detail {

constexpr RuleFamily fact(std::string_view id, Severity severity, Text title, Text message,
                          Text advice, RuleCase example) {
  return {.id = id,
          .scope = RuleScope::reading,
          .severity = severity,
          .title = title,
          .message = message,
          .advice = advice,
          .example = example};
}

// clang-format off
inline constexpr std::array rules_of_reading = {
    fact("R.IO", Severity::error, {"文件打不开", "file cannot be opened"},
        {"文件打不开：{text}", "the file cannot be opened: {text}"},
        {"检查路径和读取权限", "Check the path and the permission to read it"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{path: /nonexistent/report.html}"}),
    fact("R.FORMAT", Severity::error, {"不是可读的格式", "not a format that is read"},
        {"不是可读的格式：{reason}", "not a format that can be read: {reason}"},
        {"另存为 html、docx、带文字层的 PDF 或文本后再读", "Save it as html, docx, a PDF with a text layer, or text, and read that"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{source: \"\\x7fELF\\x02\\x01\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\0\"}"}),
    fact("R.LIMIT", Severity::error, {"超过限度", "a limit was reached"},
        {"超过限度，未读完：{reason}", "a limit was reached, the rest was not read: {reason}"},
        {"确认文件无误后放宽相应的限度", "Raise the limit if the file is what it should be"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{max_bytes: 40}"}),
    fact("R.TOOL", Severity::error, {"缺少转换程序或转换失败", "a helper program is missing or failed"},
        {"无法转换：{reason} {text}", "cannot be converted: {reason} {text}"},
        {"安装所缺的程序，或另存为 docx、html 或带文字层的 PDF 后再读", "Install what is missing, or save the file as docx, html or a PDF with a text layer"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{source: \"%PDF-1.4\\n\", tools: none}"}),
    fact("R.NOTEXT", Severity::error, {"没有文字层", "no text layer"},
        {"PDF 里没有文字：{reason}", "the PDF holds no text: {reason}"},
        {"用文字版原件重新导出，或先做文字识别并人工核对", "Export it again from the original, or run OCR and check the result by hand"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{pdf_without_words: 2}"}),
    fact("R.DAMAGE", Severity::warning, {"文字损坏", "damaged text"},
        {"{reason}（{line}）：{text}", "{reason} ({line}): {text}"},
        {"从原文件重新导出，核对编码", "Export it again from the original and check the encoding"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{mangled: yes}"}),
    fact("R.NOREPORT", Severity::error, {"没有年度报告", "no report found"},
        {"没有找到政府信息公开工作年度报告：{reason}", "no annual report on information disclosure was found: {reason}"},
        {"确认文件是年度报告全文", "Make sure that the file is the full report"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{source: 关于召开会议的通知。}"}),
    fact("R.MULTI", Severity::note, {"一个文件有几份报告", "several reports in one file"},
        {"一个文件里有 {left} 份报告", "the file holds {left} reports"},
        {"逐份读取，或拆成单独的文件", "Read them one by one, or split the file"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{second: 样板区教育局}"}),
    fact("R.TABLE", Severity::error, {"表缺失、残缺或重复", "table missing, cut or doubled"},
        {"{place}：{reason}", "{place}: {reason}"},
        {"对照原件补全此表后再读", "Complete the table from the original and read it again"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: text}",
         "{cut_after: （三）不予公开}"}),
    fact("R.ROW", Severity::error, {"行无法认定", "a row cannot be told"},
        {"{place}：{reason}（{line}）：{text}", "{place}: {reason} ({line}): {text}"},
        {"对照原件核对这一行的各个数", "Check the figures of this row against the original"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: html}",
         "{replace: {1.本机关不掌握相关政府信息: 甲乙丙丁戊己庚辛}}"}),
    fact("R.COLUMN", Severity::error, {"数字没有对应的列", "numbers without a column"},
        {"{place}：有 {left} 个数，应有 {right} 个，无法对应到列（{line}）：{text}",
         "{place}: {left} numbers where the form has {right}, their columns cannot be told ({line}): {text}"},
        {"对照原件核对这一行，空白单元格请填 0 后再导出", "Check this row against the original; fill blank cells with 0 before exporting"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: html, figures: {requests.granted.total: 77}}",
         "{replace: {\">77<\": \">七x七<\"}}"}),
    fact("R.CHOICE", Severity::note, {"两种读法中选定一种", "one of two readings was chosen"},
        {"{place}：{reason}（{line}）：{text}", "{place}: {reason} ({line}): {text}"},
        {"对照原件核对这一行的各个数", "Check the figures of this row against the original"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: html}",
         "{replace: {\"<table\": \"<table style=\\\"display:none\\\"\"}}"}),
    fact("R.REMARK", Severity::note, {"数字旁有文字", "text beside a number"},
        {"{place}：数字旁的文字已保留（{line}）：{text}", "{place}: text beside the number was kept ({line}): {text}"},
        {"表内只填数字，说明写入附注", "Put numbers only into the table and the remark into a note"},
        {"{organ: 测试区财政局, year: 2023, title: 测试区财政局2023年政府信息公开工作年度报告, written: html, figures: {requests.granted.total: 77}}",
         "{replace: {\">77<\": \">77（其中1件存疑）<\"}}"}),
};
// clang-format on

}  // namespace govinfo::inline v0_1::detail
