"""The words of the story in English and Chinese: who writes, about what, and how the talk went on."""

Issue = tuple[str, str, str]

ISSUES: dict[str, dict[str, Issue]] = {
    "en": {
        "kettle": ("Marek Horák", "Kettle throws sparks at start", "The fuse went. Is it safe to unplug?"),
        "parcel": ("Ilze Kalniņa", "Jars broken on arrival", ""),
        "charged": ("Aneta Svobodová", "My card was debited twice", "One order, two debits of 48.20. Why?"),
        "size": ("Petr Čermák", "Lid is too small, swap please", "The 24 cm lid does not fit my 26 cm pan."),
        "courier": ("Giulia Ferrante", "Tracking says delivered, no box", "The courier signed for it himself."),
        "refund": ("Chen Siyuan", "Where is my money after return", "You took the lamp back two weeks ago."),
        "filter": ("Tomáš Beneš", "Which cartridge for jug K-40?", "Is the short cartridge right for the K-40?"),
        "silence": ("Marco Bellini", "Third message, still no answer", "Does anybody read this?"),
        "invoice": ("Kafejnīca Rudens SIA", "VAT number missing on invoice", "Our accountant needs it for May."),
        "blender": ("Zane Ozola", "Blender hums but will not turn", "It is eleven months old."),
        "code": ("Eva Králová", "Spring voucher is refused", "It says the voucher is for other goods."),
        "address": ("Luca Moretti", "New door number for my order", "It is 14, not 41. Sorry!"),
        "plates": ("Jānis Liepa", "Two bowls short in the box", "I count four, the slip says six."),
        "bamboo": ("Hana Veselá", "Do linen sheets shrink at 60?", "I would like to wash them hot."),
        "solved": ("Irena Dušková", "Please merge my two accounts", "I registered twice by mistake."),
    },
    "zh": {
        "kettle": ("Marek Horák", "水壶通电时冒火花", "响了一声就跳闸了。现在拔插头安全吗？"),
        "parcel": ("林婉清", "玻璃罐到货时碎了", ""),
        "charged": ("赵子墨", "银行卡被重复扣款", "一张订单扣了两次 48.20，请帮我查一下。"),
        "size": ("Petr Čermák", "锅盖偏小，想换大一号", "24 厘米的锅盖盖不上 26 厘米的锅。"),
        "courier": ("Giulia Ferrante", "显示已送达，却没有收到", "快递员自己签收了，门口什么也没有。"),
        "refund": ("陈思远", "退货后一直没有退款", "台灯两周前就退回去了。"),
        "filter": ("何雨桐", "K-40 水壶用哪种滤芯？", "短款滤芯适合 K-40 吗？"),
        "silence": ("Marco Bellini", "第三次留言，仍无人回复", "有人看到这条消息吗？"),
        "invoice": ("秋叶咖啡馆", "发票上缺少税号", "会计需要五月份的发票带上税号。"),
        "blender": ("Zane Ozola", "搅拌机有声音但不转", "才用了十一个月。"),
        "code": ("周静怡", "春季优惠券用不了", "提示说不适用于这些商品。"),
        "address": ("Luca Moretti", "订单门牌号有误", "是 14 号，不是 41 号，抱歉！"),
        "plates": ("吴家豪", "箱子里少了两只碗", "清单写六只，我只数到四只。"),
        "bamboo": ("沈若兰", "亚麻床单能用 60 度洗吗？", "想用热水洗一次。"),
        "solved": ("Irena Dušková", "请合并我的两个账户", "我不小心注册了两次。"),
    },
}  # fmt: skip

THREADS: dict[str, tuple[str, ...]] = {
    "en": (
        "Good morning, my order came with the courier last night. Two of the three storage jars "
        "have cracked lids and one carafe has a chip at the rim, while the carton itself shows no "
        "mark at all. They are meant for my mother's kitchen on Saturday.\nIlze",
        "Automatic answer: your message has reached us",
        "The photos show a carton without a dent, so the padding is to blame and not the courier. "
        "Asked Marta if the shelf still holds jars of that batch.",
        "Five jars left, all from a newer batch. They leave today if the label is printed by 16:00.",
        "Have you found out anything yet? Jars would please me more than money, if they reach me "
        "before the weekend. The carafe you may simply refund.",
    ),
    "zh": (
        "早上好，我的订单昨晚由快递送到。三只储物罐里有两只盖子裂了，一只水瓶瓶口有缺口，"
        "可是纸箱外面完全没有痕迹。这些是周六要送到我母亲厨房的。\n林婉清",
        "自动回复：您的来信已经收到",
        "照片里纸箱没有凹痕，应当是填充不足，不是快递的问题。已问 Marta 这一批罐子还有没有库存。",
        "还有五只，都是新批次。16:00 前打好面单，今天就能发出。",
        "请问有消息了吗？如果周末前能到，我更想要罐子而不是钱。水瓶直接退款就可以。",
    ),
}

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "returns": "Returns",
        "technical": "Technical help",
        "question": "Could you send us the number on the plate underneath?",
        "answer": "Done, and thank you for telling us in time.",
        "outcome": "Corrected before dispatch",
        "cause": "Typing slip",
        "address": "ilze.kalnina@post.example",
        "speaks": "lv",
        "calls": "not after 18:00",
        "jar": "Lid of the tall jar cracked",
        "goods": "Storage jars Ronda, Glass carafe 1 l, Linen table runner 140 cm",
        "jar_goods": "Storage jar Tall",
        "wrapping": "Asked about gift wrapping",
        "delivery": "Wanted a later delivery day",
        "draft": "Dear Ilze,\nI am sorry the jars reached you cracked. Two new ones leave our "
        "shelf this afternoon and should be with you on Thursday. The carafe, 35.91 €, goes back "
        "to your card once you agree.",
    },
    "zh": {
        "returns": "退换货",
        "technical": "技术支持",
        "question": "请把底部铭牌上的编号发给我们，好吗？",
        "answer": "已经改好，谢谢您及时告诉我们。",
        "outcome": "发货前已更正",
        "cause": "填写笔误",
        "address": "lin.wanqing@post.example",
        "speaks": "zh",
        "calls": "18:00 后不打电话",
        "jar": "高罐的盖子有裂纹",
        "goods": "Ronda 储物罐三件套, 玻璃水瓶 1 升, 亚麻桌旗 140 厘米",
        "jar_goods": "高储物罐",
        "wrapping": "询问礼品包装",
        "delivery": "希望改晚几天送货",
        "draft": "林女士：\n罐子送到时已有裂纹，非常抱歉。两只新罐今天下午发出，预计周四送到。"
        "水瓶的 35.91 € 在您同意后退回您的银行卡。",
    },
}  # fmt: skip
