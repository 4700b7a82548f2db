"""Traditional letters, as mirrors and careless converters put them into mainland reports."""

from __future__ import annotations

from collections.abc import Callable

_PAIRS = (
    "个個 为為 义義 习習 书書 买買 乱亂 产產 亲親 从從 们們 价價 众眾 优優 会會 传傳 体體 债債 "
    "关關 兴興 养養 内內 册冊 农農 决決 况況 减減 办辦 务務 动動 区區 医醫 华華 协協 单單 卖賣 "
    "历歷 压壓 厅廳 县縣 参參 双雙 发發 变變 台臺 号號 员員 响響 问問 团團 围圍 国國 图圖 场場 "
    "坚堅 块塊 声聲 处處 备備 复復 够夠 头頭 实實 审審 宁寧 宽寬 对對 导導 将將 尽盡 层層 属屬 "
    "岛島 岗崗 师師 帐帳 带帶 帮幫 库庫 应應 废廢 开開 张張 强強 归歸 录錄 态態 总總 惩懲 户戶 "
    "执執 扩擴 报報 护護 拟擬 拥擁 择擇 损損 换換 据據 摄攝 数數 断斷 无無 时時 显顯 术術 机機 "
    "权權 条條 来來 极極 构構 标標 样樣 档檔 检檢 楼樓 业業 气氣 汇匯 没沒 泽澤 测測 济濟 浏瀏 "
    "渐漸 湾灣 满滿 灵靈 灾災 点點 热熱 爱愛 独獨 环環 现現 电電 监監 盖蓋 盘盤 码碼 确確 础礎 "
    "离離 种種 积積 称稱 稳穩 竞競 笔筆 类類 紧緊 约約 级級 纪紀 纠糾 纳納 经經 结結 给給 络絡 "
    "统統 继繼 绩績 续續 维維 综綜 网網 缴繳 罚罰 职職 联聯 胜勝 脑腦 节節 补補 规規 视視 览覽 "
    "觉覺 计計 订訂 认認 议議 训訓 讯訊 记記 论論 设設 许許 评評 识識 诉訴 词詞 试試 询詢 该該 "
    "说說 请請 诸諸 调調 谋謀 责責 质質 购購 费費 资資 赋賦 转轉 较較 载載 辑輯 输輸 达達 过過 "
    "运運 还還 这這 进進 远遠 适適 选選 递遞 邮郵 释釋 针針 错錯 门門 间間 队隊 阶階 际際 陆陸 "
    "险險 难難 页頁 项項 须須 顿頓 领領 题題 风風 馆館 验驗 龙龍 线線 编編 绍紹 组組 织織 范範 "
    "与與 于於 并並 采採 征徵 让讓 严嚴 绕繞 话話 举舉 访訪 终終 贯貫 彻徹 创創 东東 兰蘭 临臨 "
    "银銀 鹤鶴 丰豐 桥橋 滨濱 阳陽 镇鎮 负負 虑慮 隐隱 专專 栏欄 闻聞 绪緒 虽雖 仅僅 闭閉 乡鄉 "
    "两兩 顺順 畅暢 划劃 则則 误誤 别別 辞辭 证證 键鍵 当當 随隨 尔爾 万萬 云雲 准準 励勵 卫衛 "
    "后後 咨諮 奖獎 岩巖 岭嶺 广廣 托託 枫楓 简簡 获獲 讼訟 读讀 账賬 钩鉤 链鏈 阅閱 额額"
)
_LETTERS = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
# Words that a converter of texts from another region replaces, rightly or not.
_OVERDONE = (("行政強制", "行政強製"), ("只計", "隻計"), ("文件", "檔案"))


def converter(script: str) -> Callable[[str], str]:
    """The function that turns a text into this script."""
    if script == "simplified":
        return lambda text: text
    if script == "traditional":
        return lambda text: text.translate(_LETTERS)

    def overconvert(text: str) -> str:
        text = text.translate(_LETTERS)
        for right, wrong in _OVERDONE:
            text = text.replace(right, wrong)
        return text

    return overconvert
