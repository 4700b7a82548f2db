"""A report as text, written by hand: 25 rows, three results of a request, one wrong total."""

from __future__ import annotations

ORGAN = "临江县档案局"
YEAR = 2023
# What is printed and not 0; every other figure of the 2021 form is a printed 0.
PRINTED = {
    "disclosure.normative_documents.issued": 2,
    "disclosure.normative_documents.in_force": 31,
    "disclosure.licensing.decisions": 14,
    "requests.received.natural_person": 6,
    "requests.received.commercial_enterprise": 1,
    "requests.received.total": 7,
    "requests.carried_in.natural_person": 1,
    "requests.carried_in.total": 1,
    "requests.granted.natural_person": 4,
    "requests.granted.total": 4,
    "requests.not_held.natural_person": 2,
    "requests.not_held.commercial_enterprise": 1,
    "requests.not_held.total": 3,
    "requests.processed.natural_person": 6,
    "requests.processed.commercial_enterprise": 1,
    "requests.processed.total": 7,
    "requests.carried_out.natural_person": 1,
    "requests.carried_out.total": 1,
    "remedies.reconsideration.upheld": 2,
    "remedies.reconsideration.corrected": 1,
}
FEES = ("12.50", "wan_yuan")
# 2 + 1 against a total of 0: the mistake that the checks must name.
WRONG = "T4.SUM.reconsideration"

TEXT = """\
临江县档案局2023年政府信息公开工作年度报告

一、总体情况
本年度按时公开信息，未收到投诉。
二、主动公开政府信息情况
第二十条第（一）项
信息内容            本年制发件数    本年废止件数    现行有效件数
规章                      0              0              0
行政规范性文件            2              0              31
第二十条第（五）项
信息内容            本年处理决定数量
行政许可                  14
第二十条第（六）项
信息内容            本年处理决定数量
行政处罚                  0
行政强制                  0
第二十条第（八）项
信息内容            本年收费金额（单位：万元）
行政事业性收费            12.50
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
                                    自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计
一、本年新收政府信息公开申请数量      6       1         0         0             0             0     7
二、上年结转政府信息公开申请数量      1       0         0         0             0             0     1
三、本年度办理结果
（一）予以公开                        4       0         0         0             0             0     4
（二）部分公开                        0       0         0         0             0             0     0
（三）不予公开
1.属于国家秘密                        0       0         0         0             0             0     0
2.其他法律行政法规禁止公开            0       0         0         0             0             0     0
3.危及“三安全一稳定”                  0       0         0         0             0             0     0
4.保护第三方合法权益                  0       0         0         0             0             0     0
5.属于三类内部事务信息                0       0         0         0             0             0     0
6.属于四类过程性信息                  0       0         0         0             0             0     0
7.属于行政执法案卷                    0       0         0         0             0             0     0
8.属于行政查询事项                    0       0         0         0             0             0     0
（四）无法提供
1.本机关不掌握相关政府信息            2       1         0         0             0             0     3
2.没有现成信息需要另行制作            0       0         0         0             0             0     0
3.补正后申请内容仍不明确              0       0         0         0             0             0     0
（五）不予处理
1.信访举报投诉类申请                  0       0         0         0             0             0     0
2.重复申请                            0       0         0         0             0             0     0
3.要求提供公开出版物                  0       0         0         0             0             0     0
4.无正当理由大量反复申请              0       0         0         0             0             0     0
5.要求行政机关确认或重新出具已获取信息
                                      0       0         0         0             0             0     0
（六）其他处理
1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
                                      0       0         0         0             0             0     0
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
                                      0       0         0         0             0             0     0
3.其他                                0       0         0         0             0             0     0
（七）总计                            6       1         0         0             0             0     7
四、结转下年度继续办理                1       0         0         0             0             0     1
四、政府信息公开行政复议、行政诉讼情况
          行政复议                              行政诉讼
                              未经复议直接起诉                  复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
2         1        0        0        0    0        0        0        0        0    0        0        0        0        0
五、存在的主要问题及改进情况
人手不足，将加强培训。
六、其他需要报告的事项
无。
"""
