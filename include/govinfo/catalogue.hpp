// SPDX-License-Identifier: Apache-2.0
// The catalogue of rules: every family with its words, its advice and its source in the law. A new
// rule starts here.
#pragma once

#include <array>
#include <string_view>

#include "govinfo/path.hpp"
#include "govinfo/rule.hpp"

namespace govinfo::inline v0_1 {

namespace detail {

inline constexpr std::string_view notice_2021 = "国办公开办函〔2021〕30号";

inline constexpr LegalSource head_of_table_3 = {
    notice_2021, "附件《政府信息公开工作年度报告格式》表三表头",
    "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"};
inline constexpr LegalSource final_results = {
    notice_2021, "一、报告内容（三）",
    "此项内容重在数据准确、要素齐备，全面客观反映政府信息公开申请接收和办理情况"};
inline constexpr LegalSource accurate_reports = {notice_2021, "（四）明确责任",
                                                 "发布内容不准确不全面"};
inline constexpr LegalSource contents_of_report = {"中华人民共和国政府信息公开条例（国令第711号）",
                                                   "第五十条",
                                                   "政府信息公开工作年度报告应当包括下列内容"};

inline constexpr auto balance_passes =
    std::array{CaseFigure{figure_id("requests.received.natural_person"), 60},
               CaseFigure{figure_id("requests.carried_in.natural_person"), 2},
               CaseFigure{figure_id("requests.processed.natural_person"), 61},
               CaseFigure{figure_id("requests.carried_out.natural_person"), 1}};
inline constexpr auto balance_fails =
    std::array{CaseFigure{figure_id("requests.received.natural_person"), 60},
               CaseFigure{figure_id("requests.processed.natural_person"), 61}};
inline constexpr auto balance_cases =
    std::array{RuleCase{true, balance_passes}, RuleCase{false, balance_fails}};

inline constexpr auto outcomes_pass =
    std::array{CaseFigure{figure_id("requests.granted.natural_person"), 4},
               CaseFigure{figure_id("requests.not_held.natural_person"), 5},
               CaseFigure{figure_id("requests.processed.natural_person"), 9}};
inline constexpr auto outcomes_fail =
    std::array{CaseFigure{figure_id("requests.granted.natural_person"), 4},
               CaseFigure{figure_id("requests.not_held.natural_person"), 5},
               CaseFigure{figure_id("requests.processed.natural_person"), 8}};
inline constexpr auto outcomes_cases =
    std::array{RuleCase{true, outcomes_pass}, RuleCase{false, outcomes_fail}};

inline constexpr auto row_passes =
    std::array{CaseFigure{figure_id("requests.received.natural_person"), 8},
               CaseFigure{figure_id("requests.received.other_organization"), 1},
               CaseFigure{figure_id("requests.received.total"), 9}};
inline constexpr auto row_fails =
    std::array{CaseFigure{figure_id("requests.received.natural_person"), 8},
               CaseFigure{figure_id("requests.received.other_organization"), 1},
               CaseFigure{figure_id("requests.received.total"), 8}};
inline constexpr auto row_cases =
    std::array{RuleCase{true, row_passes}, RuleCase{false, row_fails}};

inline constexpr auto remedy_passes =
    std::array{CaseFigure{figure_id("remedies.reconsideration.upheld"), 10},
               CaseFigure{figure_id("remedies.reconsideration.corrected"), 1},
               CaseFigure{figure_id("remedies.reconsideration.total"), 11}};
inline constexpr auto remedy_fails =
    std::array{CaseFigure{figure_id("remedies.reconsideration.upheld"), 10},
               CaseFigure{figure_id("remedies.reconsideration.corrected"), 1}};
inline constexpr auto remedy_cases =
    std::array{RuleCase{true, remedy_passes}, RuleCase{false, remedy_fails}};

/// A fact stated by a reader: scope reading, level 0, never evaluated by validate().
constexpr RuleFamily fact(std::string_view id, Severity severity, Text title, Text message,
                          Text advice) {
  return {id,
          RuleScope::reading,
          severity,
          0,
          MissingPolicy::unknown,
          RuleStatus::active,
          title,
          message,
          {},
          advice,
          {},
          {}};
}

}  // namespace detail

// clang-format off
/// The reasons that findings give beside their rule: the last part of a rule's id
/// ("R.TABLE.requests.missing").
struct Reason {
  std::string_view id;
  Text text;
};
inline constexpr auto reasons = std::array{
    Reason{"missing", {"没有找到这张表", "this table was not found"}},
    Reason{"cut", {"表格残缺，后面的行不见了", "the table is cut, rows after this are lost"}},
    Reason{"emptied", {"表内没有数", "the table holds no numbers"}},
    Reason{"doubled", {"同一张表出现两次", "the same table stands twice"}},
    Reason{"scrambled", {"文字顺序已打乱，无法认定各行", "the order of the text is scrambled, rows cannot be told"}},
    Reason{"no_values", {"有行名而没有数", "the label stands without numbers"}},
    Reason{"no_row", {"没有找到这一行", "this row was not found"}},
    Reason{"ambiguous", {"数字属于哪一行无法认定", "which row the numbers belong to cannot be told"}},
    Reason{"not_a_number", {"有文字，不是数", "text that is no number"}},
    Reason{"too_large", {"数字过大", "the number is too large"}},
    Reason{"empty", {"文件是空的", "the file is empty"}},
    Reason{"binary", {"二进制文件", "a binary file"}},
    Reason{"encoding", {"无法认定文字编码", "the encoding of the text cannot be told"}},
    Reason{"encrypted", {"文件已加密", "the file is encrypted"}},
    Reason{"corrupt", {"文件已损坏", "the file is damaged"}},
    Reason{"unsupported", {"不支持这种格式", "this format is not supported"}},
    Reason{"mojibake", {"乱码：文字曾按错误的编码转换", "mojibake: the text was once decoded with a wrong encoding"}},
    Reason{"question_marks", {"汉字已变成“?”", "Chinese characters have become “?”"}},
    Reason{"declared_encoding", {"声明的编码与实际不符", "the declared encoding is not the real one"}},
    Reason{"lost_characters", {"有字符丢失（□、?、�）", "characters were lost"}},
    Reason{"bytes", {"文件太大", "too many bytes"}},
    Reason{"lines", {"行数太多", "too many lines"}},
    Reason{"words", {"词太多", "too many words"}},
    Reason{"text", {"文字太多", "too much text"}},
    Reason{"cells", {"单元格太多", "too many cells"}},
    Reason{"spans", {"单元格跨行或跨列太多", "a cell spans too many rows or columns"}},
    Reason{"depth", {"嵌套太深", "elements are nested too deeply"}},
    Reason{"pages", {"页数太多", "too many pages"}},
    Reason{"reports", {"一个文件里报告太多", "too many reports in one file"}},
    Reason{"unpacked", {"解压后太大", "too large when unpacked"}},
    Reason{"time", {"转换程序超时", "the helper program ran out of time"}},
    Reason{"stop", {"读取被中止", "reading was ended"}},
    Reason{"memory", {"内存不足", "out of memory"}},
    Reason{"poppler", {"没有 pdftotext（Debian 软件包 poppler-utils）", "pdftotext is missing (Debian package poppler-utils)"}},
    Reason{"libreoffice", {"没有 LibreOffice（Debian 软件包 libreoffice-writer-nogui）", "LibreOffice is missing (Debian package libreoffice-writer-nogui)"}},
    Reason{"failed", {"转换程序出错", "the helper program failed"}},
    Reason{"no_text_layer", {"只有图像，没有文字层", "pictures only, no text layer"}},
    Reason{"torn", {"数字中间有空格", "blanks stand between the digits"}},
    Reason{"text_box", {"单元格里有文本框，按格内文字读", "a text box stands in the cell and was read as its text"}},
    Reason{"script", {"网页上看不到表格，表格取自网页脚本中的文字", "the page shows no table, the tables stand in a string of its script"}},
    Reason{"hidden", {"网页上看不到表格，表格在隐藏的部分", "the page shows no table, the tables stand in a hidden part of it"}},
    Reason{"no_tables", {"没有表二、表三、表四", "there is none of the tables 2, 3 and 4"}},
    Reason{"several", {"文件里有几份报告", "the file holds several reports"}},
    Reason{"no_text", {"没有文字", "there is no text"}},
};

/// The reason that a rule's id ends with; null when it ends with none.
[[nodiscard]] constexpr const Reason* find_reason(std::string_view rule) noexcept {
  const std::size_t dot = rule.rfind('.');
  for (const Reason& reason : reasons) {
    if (dot != std::string_view::npos && rule.substr(dot + 1) == reason.id) return &reason;
  }
  return nullptr;
}

/// All families, in the order in which findings are given.
inline constexpr auto rule_families = std::array{
    // ---- arithmetic of the tables (level 1) ----
    RuleFamily{
        "T3.BAL", RuleScope::report, Severity::error, 1, MissingPolicy::zero_if_consistent, RuleStatus::active,
        {"一 + 二 =（七）+ 四", "received + carried in = processed + carried out"},
        {"{place}：{left_sum} = {left}，但 {right_sum} = {right}，相差 {difference}",
         "{place}: {left_sum} = {left}, but {right_sum} = {right}; the difference is {difference}"},
        {"{place}：有 {missing} 个数未填或读不出，无法核对（{left_sum} 与 {right_sum}）",
         "{place}: not checked, figures missing: {missing} ({left_sum} against {right_sum})"},
        {"核对本列的“本年新收”“上年结转”“（七）总计”“结转下年度”四个数，改正其中填错的一个",
         "Check the four figures of this column (received, carried in, processed, carried out) and correct the wrong one"},
        detail::head_of_table_3, detail::balance_cases},
    RuleFamily{
        "T3.SUM", RuleScope::report, Severity::error, 1, MissingPolicy::zero_if_consistent, RuleStatus::active,
        {"（一）至（六）各行之和 =（七）总计", "the results add up to the total of processed requests"},
        {"{place}：办理结果 {left_sum} = {left}，但 {right_sum}，相差 {difference}",
         "{place}: the results {left_sum} = {left}, but {right_sum}; the difference is {difference}"},
        {"{place}：有 {missing} 个数未填或读不出，无法核对各项结果之和与 {right_sum}",
         "{place}: results not checked against {right_sum}, figures missing: {missing}"},
        {"核对本列（一）至（六）的各项结果与“（七）总计”；部分公开的申请只计入（二）",
         "Check the results (1) to (6) of this column against (7); a partly granted request is counted in (2) only"},
        detail::final_results, detail::outcomes_cases},
    RuleFamily{
        "T3.ROW", RuleScope::report, Severity::error, 1, MissingPolicy::zero_if_consistent, RuleStatus::active,
        {"六类申请人之和 = 总计列", "the six kinds of applicant add up to the total column"},
        {"{place}：{left_sum} = {left}，但 {right_sum}，相差 {difference}",
         "{place}: {left_sum} = {left}, but {right_sum}; the difference is {difference}"},
        {"{place}：有 {missing} 个数未填或读不出，无法核对六类申请人之和与总计",
         "{place}: kinds of applicant not checked against the total, figures missing: {missing}"},
        {"核对本行六类申请人的数与“总计”，改正其中填错的一个",
         "Check the six kinds of applicant in this row against the total and correct the wrong figure"},
        detail::final_results, detail::row_cases},
    RuleFamily{
        "T4.SUM", RuleScope::report, Severity::error, 1, MissingPolicy::zero_if_consistent, RuleStatus::active,
        {"四种结果之和 = 总计", "the four results add up to the total"},
        {"{place}：{left_sum} = {left}，但 {right_sum}，相差 {difference}",
         "{place}: {left_sum} = {left}, but {right_sum}; the difference is {difference}"},
        {"{place}：有 {missing} 个数未填或读不出，无法核对四种结果之和与总计",
         "{place}: results not checked against the total, figures missing: {missing}"},
        {"核对“结果维持”“结果纠正”“其他结果”“尚未审结”四个数与“总计”；常见的是总计漏填，留下了 0",
         "Check upheld, corrected, other and pending against the total; often the total was left at 0"},
        detail::accurate_reports, detail::remedy_cases},
    // ---- facts stated by readers (level 0) ----
    detail::fact("R.IO", Severity::error, {"文件打不开", "file cannot be opened"},
        {"文件打不开：{text}", "the file cannot be opened: {text}"},
        {"检查路径和读取权限", "Check the path and the permission to read it"}),
    detail::fact("R.FORMAT", Severity::error, {"不是可读的格式", "not a format that is read"},
        {"不是可读的格式：{reason}", "not a format that can be read: {reason}"},
        {"另存为 html、docx、带文字层的 PDF 或文本后再读", "Save it as html, docx, a PDF with a text layer, or text, and read that"}),
    detail::fact("R.LIMIT", Severity::error, {"超过限度", "a limit was reached"},
        {"超过限度，未读完：{reason}", "a limit was reached, the rest was not read: {reason}"},
        {"确认文件无误后放宽相应的限度", "Raise the limit if the file is what it should be"}),
    detail::fact("R.TOOL", Severity::error, {"缺少转换程序或转换失败", "a helper program is missing or failed"},
        {"无法转换：{reason} {text}", "cannot be converted: {reason} {text}"},
        {"安装所缺的程序，或另存为 docx、html 或带文字层的 PDF 后再读", "Install what is missing, or save the file as docx, html or a PDF with a text layer"}),
    detail::fact("R.NOTEXT", Severity::error, {"没有文字层", "no text layer"},
        {"PDF 里没有文字：{reason}", "the PDF holds no text: {reason}"},
        {"用文字版原件重新导出，或先做文字识别并人工核对", "Export it again from the original, or run OCR and check the result by hand"}),
    detail::fact("R.DAMAGE", Severity::warning, {"文字损坏", "damaged text"},
        {"{reason}（{line}）：{text}", "{reason} ({line}): {text}"},
        {"从原文件重新导出，核对编码", "Export it again from the original and check the encoding"}),
    detail::fact("R.NOREPORT", Severity::error, {"没有年度报告", "no report found"},
        {"没有找到政府信息公开工作年度报告：{reason}", "no annual report on information disclosure was found: {reason}"},
        {"确认文件是年度报告全文", "Make sure that the file is the full report"}),
    detail::fact("R.MULTI", Severity::note, {"一个文件有几份报告", "several reports in one file"},
        {"一个文件里有 {left} 份报告", "the file holds {left} reports"},
        {"逐份读取，或拆成单独的文件", "Read them one by one, or split the file"}),
    detail::fact("R.TABLE", Severity::error, {"表缺失、残缺或重复", "table missing, cut or doubled"},
        {"{place}：{reason}", "{place}: {reason}"},
        {"对照原件补全此表后再读", "Complete the table from the original and read it again"}),
    detail::fact("R.ROW", Severity::error, {"行无法认定", "a row cannot be told"},
        {"{place}：{reason}（{line}）：{text}", "{place}: {reason} ({line}): {text}"},
        {"对照原件核对这一行的各个数", "Check the figures of this row against the original"}),
    detail::fact("R.COLUMN", Severity::error, {"数字没有对应的列", "numbers without a column"},
        {"{place}：有 {left} 个数，应有 {right} 个，无法对应到列（{line}）：{text}",
         "{place}: {left} numbers where the form has {right}, their columns cannot be told ({line}): {text}"},
        {"对照原件核对这一行，空白单元格请填 0 后再导出", "Check this row against the original; fill blank cells with 0 before exporting"}),
    detail::fact("R.CHOICE", Severity::note, {"两种读法中选定一种", "one of two readings was chosen"},
        {"{place}：{reason}（{line}）：{text}", "{place}: {reason} ({line}): {text}"},
        {"对照原件核对这一行的各个数", "Check the figures of this row against the original"}),
    detail::fact("R.REMARK", Severity::note, {"数字旁有文字", "text beside a number"},
        {"{place}：数字旁的文字已保留（{line}）：{text}", "{place}: text beside the number was kept ({line}): {text}"},
        {"表内只填数字，说明写入附注", "Put numbers only into the table and the remark into a note"}),
    // ---- the system itself ----
    RuleFamily{
        "SYS.OPEN", RuleScope::report, Severity::note, 0, MissingPolicy::unknown, RuleStatus::active,
        {"未核对", "not evaluated"},
        {},
        {"{place}：{reason}，未核对", "{place}: {reason}, not checked"},
        {"补全缺少的表后再核对", "Complete the missing table and check again"},
        detail::contents_of_report, {}},
};
// clang-format on

/// The family with this id, or of the rule with this id ("T3.BAL.total"); null when there is none.
[[nodiscard]] constexpr const RuleFamily* find_family(std::string_view rule) noexcept {
  for (const RuleFamily& family : rule_families) {
    if (rule.starts_with(family.id) &&
        (rule.size() == family.id.size() || rule[family.id.size()] == '.')) {
      return &family;
    }
  }
  return nullptr;
}

}  // namespace govinfo::inline v0_1
