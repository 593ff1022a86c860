<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n more piece(s) of evidence needed. Press E.</source>
        <translation>
            <numerusform>还需要 %n 份证据。按 E。</numerusform>
        </translation>
    </message>
    <message>
        <source>End here</source>
        <translation>在此结束</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Thank you. The owner of this step has your words.</source>
        <translation>谢谢。此步骤的负责人已收到您的话。</translation>
    </message>
    <message>
        <source>What is wrong with this step? Its owner gets your words, and answers.</source>
        <translation>此步骤哪里不对？负责人会收到您的话并回复。</translation>
    </message>
    <message>
        <source>Why do you leave this checklist? What it requires stays missing for Solve.</source>
        <translation>为什么离开此清单？其必需步骤在解决时仍会缺失。</translation>
    </message>
    <message>
        <source>Why is this step not applicable?</source>
        <translation>为什么此步骤不适用？</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>请先写明原因。</translation>
    </message>
    <message>
        <source>Write what is wrong first.</source>
        <translation>请先写明哪里不对。</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be read</source>
        <translation>
            <numerusform>其中 %n 处必读</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy v{edition} is in force since {time}</source>
        <translation>政策 v{edition} 自 {time} 起生效</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>查看更改</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Clock differs by %1 from the hub</source>
        <translation>时钟与中心相差 %1</translation>
    </message>
    <message>
        <source>In %1 refunds can no longer be promised without the hub; everything else goes on. Connect before that.</source>
        <translation>%1 后将无法在没有中心的情况下承诺退款；其他一切照常。请在此之前联网。</translation>
    </message>
    <message>
        <source>Offline %1 · refunds stop in %2</source>
        <translation>已离线 %1 · %2 后停止退款</translation>
    </message>
    <message>
        <source>Offline %1 · refunds wait for the hub</source>
        <translation>已离线 %1 · 退款需等待中心</translation>
    </message>
    <message>
        <source>Refunds cannot be promised before the hub is reached. Reading, notes and replies go on and are kept; ask for a refund instead, and connect when you can.</source>
        <translation>在连接到中心之前不能承诺退款。阅读、备注和回复照常进行并会保存；请改为申请退款，并尽快联网。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s. Due times use hub time. Refunds need the connection until the clock is right; set it in the system&apos;s settings.</source>
        <translation>本机时钟与中心不一致。到期时间以中心时间为准。时钟校正之前，退款需要联网；请在系统设置中校正时钟。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n step(s) of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</source>
        <translation>
            <numerusform>退款的 %n 个步骤在保存前中断，未执行。可恢复的内容已作为草稿放在“退款”侧；请重新决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>All else comes from the hub. The damaged file is kept beside it.</source>
        <translation>其余内容来自中心。损坏的文件保留在旁边。</translation>
    </message>
    <message>
        <source>Make a fresh store</source>
        <translation>重建本地数据</translation>
    </message>
    <message numerus="yes">
        <source>Part of the journal could not be read: %n change(s) are known not to be sent. Look through your last tickets.</source>
        <translation>
            <numerusform>部分日志无法读取：已知有 %n 项更改未发送。请检查您最近的工单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>请留意</translation>
    </message>
    <message numerus="yes">
        <source>The store was made anew, %n change(s) wait here to be sent</source>
        <translation>
            <numerusform>本地数据已重建；%n 项更改在此等待发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>No approvals waiting.</source>
        <translation>没有待批准的申请。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>退款与审批</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>待处理申请</translation>
    </message>
    <message>
        <source>Say why you decline.</source>
        <translation>请说明拒绝理由。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审批</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Not quite.</source>
        <translation>不太对。</translation>
    </message>
    <message>
        <source>One question on § {clause}</source>
        <translation>关于 § {clause} 的一个问题</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
</context>
<context>
    <name>AskErasure</name>
    <message>
        <source>Ask for it</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Forget this customer…</source>
        <translation>忘记此客户…</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>永久忘记 {name}？</translation>
    </message>
    <message>
        <source>It was asked for. Somebody else decides, under Approvals.</source>
        <translation>已提出申请。由另一人在“审批”中决定。</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>保留客户</translation>
    </message>
    <message>
        <source>You ask for it; a second person decides. Until then nothing changes.</source>
        <translation>您提出申请，由第二个人决定。在此之前不会有任何变化。</translation>
    </message>
    <message>
        <source>{name} is to be forgotten</source>
        <translation>{name} 将被忘记</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附上证据</translation>
    </message>
    <message>
        <source>From this computer…</source>
        <translation>从本机…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The customer has not written yet</source>
        <translation>顾客还没有来信</translation>
    </message>
    <message>
        <source>Write what you saw.</source>
        <translation>请写明您看到了什么。</translation>
    </message>
    <message>
        <source>{kind}: what did you see?</source>
        <translation>{kind}：您看到了什么？</translation>
    </message>
</context>
<context>
    <name>Attending</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>已送达 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n 项需要您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} delivered</source>
        <translation>
            <numerusform>{total} 项中已送达 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>已恢复连接</translation>
    </message>
    <message>
        <source>No support key is set here, so nothing was written. Ask support for their key.</source>
        <translation>此处未设置支持密钥，因此未写入任何内容。请向技术支持索取其密钥。</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未导出</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>没有待发送的内容。</translation>
    </message>
    <message>
        <source>Only support can open {file}.</source>
        <translation>只有技术支持能打开 {file}。</translation>
    </message>
    <message>
        <source>Open Outbox</source>
        <translation>打开发件箱</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Outbox sealed for support</source>
        <translation>发件箱已为技术支持加密封存</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show it (Ctrl+Shift+G)</source>
        <translation>查看 (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>The file could not be written. Your work is safe here; free space, then try again.</source>
        <translation>文件无法写入。您的工作在此安全保存；请释放空间后重试。</translation>
    </message>
    <message>
        <source>The support key cannot be read, so nothing was written. Ask support for a new one.</source>
        <translation>支持密钥无法读取，因此未写入任何内容。请向技术支持索取新密钥。</translation>
    </message>
    <message>
        <source>none refused</source>
        <translation>无被拒项</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>The hub&apos;s office</source>
        <translation>中心服务器</translation>
    </message>
</context>
<context>
    <name>AuditOutcome</name>
    <message>
        <source>A person must look at it</source>
        <translation>需要人工处理</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>It had been merged with another</source>
        <translation>已与另一项合并</translation>
    </message>
    <message>
        <source>It waits for a newer hub</source>
        <translation>等待更新版本的中心服务器</translation>
    </message>
    <message>
        <source>It was not possible any more</source>
        <translation>已不再可行</translation>
    </message>
    <message>
        <source>More than had been set aside</source>
        <translation>超出预留金额</translation>
    </message>
    <message>
        <source>No money had been set aside</source>
        <translation>没有预留金额</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>The customer had been forgotten</source>
        <translation>该客户的数据已被删除</translation>
    </message>
    <message>
        <source>The customer had written meanwhile</source>
        <translation>客户在此期间来信了</translation>
    </message>
    <message>
        <source>The hub could not read it</source>
        <translation>中心服务器无法读取</translation>
    </message>
    <message>
        <source>The money set aside was gone</source>
        <translation>预留金额已用尽</translation>
    </message>
    <message>
        <source>The reply was not sent</source>
        <translation>回复未发送</translation>
    </message>
    <message>
        <source>The role did not allow it any more</source>
        <translation>角色已不再允许</translation>
    </message>
    <message>
        <source>Two people wrote it; both are kept</source>
        <translation>两人都改了；两个值都已保留</translation>
    </message>
    <message>
        <source>{by} had it first</source>
        <translation>{by} 先认领</translation>
    </message>
    <message>
        <source>{by} had it since {time}</source>
        <translation>{by} 自 {time} 起已认领</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问中心服务器…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Everything was done as it was meant.</source>
        <translation>一切均按原意完成。</translation>
    </message>
    <message>
        <source>Nothing here can be changed or deleted.</source>
        <translation>此处的内容不可更改或删除。</translation>
    </message>
    <message>
        <source>Older lines</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Showing {time}.</source>
        <translation>显示 {time} 的内容。</translation>
    </message>
    <message>
        <source>The hub cannot be asked now.</source>
        <translation>现在无法询问中心服务器。</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>中心服务器无法回答。没有丢失任何内容；请重试。</translation>
    </message>
    <message>
        <source>The hub does not answer this computer.</source>
        <translation>中心服务器不回应这台电脑。</translation>
    </message>
    <message>
        <source>The hub was asked too often. Try again in a minute.</source>
        <translation>询问过于频繁。请一分钟后再试。</translation>
    </message>
    <message>
        <source>What came back of your own work is in the Outbox.</source>
        <translation>您自己被退回的工作在发件箱中。</translation>
    </message>
    <message>
        <source>What the hub did not do as it was meant</source>
        <translation>中心服务器未按原意完成的内容</translation>
    </message>
    <message>
        <source>What the hub refuses, changes or sets aside appears here.</source>
        <translation>中心服务器拒绝、更改或搁置的内容显示在这里。</translation>
    </message>
    <message>
        <source>Work that was refused, changed or set aside</source>
        <translation>被拒绝、更改或搁置的工作</translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>政策手册</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Draw at 100 %, or so that all columns fit</source>
        <translation>按 100 % 绘制，或缩放到显示所有列</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>流程图</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>负责人：{name}</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>政策 v{edition}</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>保存脚本</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存在本机</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>脚本文本</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>已写入 {file}</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>v{version} in force</source>
        <translation>v{version} 生效中</translation>
    </message>
    <message numerus="yes">
        <source>v{version}: %n run(s)</source>
        <translation>
            <numerusform>v{version}：%n 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. The draft is safe here.</source>
        <translation>无法写入 {file}：{why}。草稿安全保存在本机。</translation>
    </message>
    <message>
        <source>{name}.yaml  ·  graph and text are the same file</source>
        <translation>{name}.yaml  ·  流程图与文本是同一文件</translation>
    </message>
    <message>
        <source>{percent} % finished</source>
        <translation>{percent} % 完成</translation>
    </message>
    <message>
        <source>{percent} % satisfied</source>
        <translation>{percent} % 满意</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Messages about the connection</source>
        <translation>连接状态消息</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>打开登录页面</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>The hub has blocked this computer. All you did is kept here, and what waits goes out when it is let in again. Ask your supervisor; the Outbox can export what waits, sealed.</source>
        <translation>中心服务器已停用这台电脑。您所做的一切都保存在这里，重新启用后等待的内容会自动发出。请联系主管；在“发件箱”中可以把等待的内容加密导出。</translation>
    </message>
    <message>
        <source>The hub is not answering. You can keep working; everything is saved on this computer and will be sent when it answers.</source>
        <translation>中心服务器无响应。您可以继续工作，所有内容都已保存在本机，恢复响应后会自动发送。</translation>
    </message>
    <message>
        <source>This Evenkeel is too old to read news. Your work is saved here and still sent. Ask for the new version; what you have missed comes with it.</source>
        <translation>此 Evenkeel 版本太旧，收不到新内容。您的工作保存在这里，仍会发送。请索取新版本；错过的内容会随之补上。</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. You can keep working; everything is saved on this computer and will be sent after that.</source>
        <translation>此网络要求您先登录。您可以继续工作；所有内容都保存在本机，登录后即会发送。</translation>
    </message>
    <message>
        <source>Work is safe. Sign in when convenient.</source>
        <translation>工作内容已妥善保存，方便时再登录即可。</translation>
    </message>
    <message>
        <source>You can keep working. Everything is saved on this computer and will be sent when the connection is back.</source>
        <translation>您可以继续工作。所有内容都已保存在本机，连接恢复后会自动发送。</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>New script…</source>
        <translation>新建流程…</translation>
    </message>
    <message>
        <source>Title of the new script</source>
        <translation>新流程的标题</translation>
    </message>
</context>
<context>
    <name>BoxInput</name>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Duration {time}</source>
        <translation>时长 {time}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>呼入</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>呼出</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>保存通话</translation>
    </message>
    <message>
        <source>Summary of the call</source>
        <translation>通话小结</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>通话结果如何？</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>呼叫方向</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Leave out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>略过…</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>为什么略过？</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>略过的原因</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>依据：§ {clause}</translation>
    </message>
    <message>
        <source>it is night or Sunday there: write, do not call</source>
        <translation>当地是夜间或周日：请写信，勿打电话</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by the policy</source>
        <translation>政策建议</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Decide within {time}</source>
        <translation>请在 {time} 内决定</translation>
    </message>
    <message>
        <source>How {amount} comes about</source>
        <translation>{amount} 的由来</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>未给出理由。</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>无工单</translation>
    </message>
    <message>
        <source>Over their limit of {limit}</source>
        <translation>超出其权限 {limit}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Why {who} asks</source>
        <translation>{who} 申请的原因</translation>
    </message>
    <message>
        <source>asked by {who} {time} ago</source>
        <translation>{who} 于 {time}前申请</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Answer: {answer}</source>
        <translation>答案：{answer}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Ask again on {day} if nothing has come.</source>
        <translation>若无消息，{day}再问。</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>请选择一个答案。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>在此结束</translation>
    </message>
    <message>
        <source>Ended as: {disposition}</source>
        <translation>结束为：{disposition}</translation>
    </message>
    <message>
        <source>Evidence: {names}</source>
        <translation>证据：{names}</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Is that a thousand or a fraction? Write the amount with its cents.</source>
        <translation>这是千位还是小数？请写到分。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No answer; I asked again</source>
        <translation>没有答复，我又问了一次</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>不适用：{reason}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提出方案</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>打开退款</translation>
    </message>
    <message>
        <source>Put the template into the reply</source>
        <translation>将模板放入回复</translation>
    </message>
    <message>
        <source>Set priority: {priority}</source>
        <translation>设置优先级：{priority}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>标签：{tag}</translation>
    </message>
    <message>
        <source>The customer has answered</source>
        <translation>顾客已答复</translation>
    </message>
    <message>
        <source>This answer is not offered any longer.</source>
        <translation>此答案已不再提供。</translation>
    </message>
    <message>
        <source>This is no value of that kind.</source>
        <translation>这不是该类型的值。</translation>
    </message>
    <message>
        <source>This value is not allowed here.</source>
        <translation>此处不允许该值。</translation>
    </message>
    <message>
        <source>Transfer to {queue}</source>
        <translation>转到 {queue}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>了解情况</translation>
    </message>
    <message>
        <source>Waits for the approval of: {role}</source>
        <translation>等待批准：{role}</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>请写一个数字。</translation>
    </message>
    <message>
        <source>Write a whole number, such as 12.</source>
        <translation>请写整数，例如 12。</translation>
    </message>
    <message>
        <source>Write an amount, such as 39.90.</source>
        <translation>请写金额，例如 39.90。</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>撰写回复</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>You said: {text}</source>
        <translation>您说：{text}</translation>
    </message>
    <message>
        <source>You said: {text} – answered: {answer}</source>
        <translation>您说：{text} – 答复：{answer}</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>how Qt is to write a day and month</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>{made} of {times}</source>
        <translation>{made} / {times}</translation>
    </message>
    <message>
        <source>{place} of {all}: {question}</source>
        <translation>{place} / {all}：{question}</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Compare with the version in force</source>
        <translation>与现行版本比较</translation>
    </message>
    <message>
        <source>End this checklist…</source>
        <translation>结束此清单…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Start another checklist…</source>
        <translation>开始另一个清单…</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>政策中尚无适用于此工单的脚本。</translation>
    </message>
    <message>
        <source>{script}: v{old} and v{new}</source>
        <translation>{script}：v{old} 与 v{new}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n 项阻止发布</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n 项需查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>第 {line} 行：{what}</translation>
    </message>
    <message>
        <source>Nothing to mend. The draft may be sealed and published.</source>
        <translation>没有需要修正的地方。草稿可以签署并发布。</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen: %1</source>
        <translation>已选择：%1</translation>
    </message>
    <message>
        <source>Nothing was sent; choose again.</source>
        <translation>没有发送任何内容；请重新选择。</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n s; Ctrl+Z takes it back until then.</source>
        <translation>
            <numerusform>%n 秒后发送；在此之前可按 Ctrl+Z 撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent on reconnect; Ctrl+Z takes it back until then.</source>
        <translation>重新连接后发送；在此之前可按 Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ClaimLost</name>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>请{by}移交</translation>
    </message>
    <message>
        <source>Give my work to {by}</source>
        <translation>把我的工作交给{by}</translation>
    </message>
    <message>
        <source>Open side by side</source>
        <translation>并排打开</translation>
    </message>
    <message>
        <source>You had written nothing on it, and no reply was sent.</source>
        <translation>您尚未在其中写任何内容，也没有发送回复。</translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) and your draft are kept; the reply was not sent.</source>
        <translation>
            <numerusform>您的 %n 条备注和草稿均已保留；回复未发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) are kept; no reply was sent.</source>
        <translation>
            <numerusform>您的 %n 条备注已保留；没有发送回复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your draft is kept; the reply was not sent.</source>
        <translation>您的草稿已保留；回复未发送。</translation>
    </message>
    <message>
        <source>{by} claimed {ref} at {time} while you were offline.</source>
        <translation>您离线期间，{by} 已于 {time} 认领 {ref}。</translation>
    </message>
    <message>
        <source>{by} claimed {ref} while you were offline.</source>
        <translation>您离线期间，{by} 已认领 {ref}。</translation>
    </message>
    <message>
        <source>{by} has this ticket now, so Send is off</source>
        <translation>此工单现由 {by} 处理，因此无法发送</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Answers whose steps are still there are kept; the others stay in the record.</source>
        <translation>步骤仍在的答案会保留；其余留在记录中。</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>之前：{words}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation>现在：{words}</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Ctrl+Shift+↵ sends, solves and opens the first ticket of the list</source>
        <translation>Ctrl+Shift+↵ 发送、解决并打开列表中的第一张工单</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>草稿已保存 {time}</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing to add yet: write the note first.</source>
        <translation>还没有内容可添加：请先写备注。</translation>
    </message>
    <message>
        <source>Nothing to send yet: write the reply first.</source>
        <translation>还没有内容可发送：请先写回复。</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <translation>仅团队内部可见</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Reply or note</source>
        <translation>回复或备注</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>收件人：{address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Write a note for the team…</source>
        <translation>给团队写备注…</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>写回复…</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Closes the ticket without an answer</source>
        <translation>客户未答复，直接关闭工单</translation>
    </message>
    <message>
        <source>Confirm the solution</source>
        <translation>确认解决结果</translation>
    </message>
    <message>
        <source>Is the customer satisfied with the solution?</source>
        <translation>客户对解决结果满意吗？</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>No, open it again</source>
        <translation>不满意，重新打开</translation>
    </message>
    <message>
        <source>The customer did not answer</source>
        <translation>客户未答复</translation>
    </message>
    <message>
        <source>Yes, satisfied</source>
        <translation>满意</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>原值：%1</translation>
    </message>
    <message>
        <source>Both changed %1</source>
        <translation>双方都修改了 %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>同意：%1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Now it is “%1”. Notes and tags came together without asking.</source>
        <translation>现在的值是“%1”。备注和标签已自动合并。</translation>
    </message>
    <message>
        <source>Preference: %1</source>
        <translation>偏好：%1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Way to reach the customer</source>
        <translation>客户联系方式</translation>
    </message>
    <message>
        <source>You chose “%1”. It can be taken back until it is sent.</source>
        <translation>您选择了“%1”。发送之前可以撤回。</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>您的：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>该客户</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Not done</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>That was the last ticket of this list</source>
        <translation>这是此列表中的最后一张工单</translation>
    </message>
</context>
<context>
    <name>ContextDock</name>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Customer&apos;s side</source>
        <translation>客户侧栏</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>未打开工单</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Sides of the customer</source>
        <translation>客户侧栏标签页</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>calls: {when}</source>
        <translation>致电：{when}</translation>
    </message>
    <message>
        <source>no offers</source>
        <translation>不接受推广</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>不同意录音</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>不接受服务通知</translation>
    </message>
    <message>
        <source>no surveys</source>
        <translation>不参加满意度调查</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务通知</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>当地 {time}</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>共联系 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>联系偏好</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Name, number, e-mail or phone</source>
        <translation>姓名、编号、邮箱或电话</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>新客户“{name}”</translation>
    </message>
</context>
<context>
    <name>DayInput</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>Decided today: {count}</source>
        <translation>今日已审批：{count}</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>显示全部 {count} 项</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>approved by {who}</source>
        <translation>{who} 已批准</translation>
    </message>
    <message>
        <source>declined by {who}</source>
        <translation>{who} 已拒绝</translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1，%2：“%3”</translation>
    </message>
    <message>
        <source>At most %1 now.</source>
        <translation>现在最多 %1。</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>打开退款</translation>
    </message>
    <message>
        <source>Stop, keep it open</source>
        <translation>停止，保留待处理</translation>
    </message>
    <message>
        <source>You are changing what came back</source>
        <translation>您正在修改退回的内容</translation>
    </message>
    <message>
        <source>You asked for %1.</source>
        <translation>您申请了 %1。</translation>
    </message>
</context>
<context>
    <name>EditionWatch</name>
    <message>
        <source>Policy {label} stays in force; please tell the hub&apos;s operator.</source>
        <translation>规范 {label} 继续有效；请告知中心服务器管理员。</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everything is kept; go on whenever the customer is back.</source>
        <translation>一切都已保存；顾客回来后随时可以继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The ticket has moved on. Go on here to take the steps up again.</source>
        <translation>工单已进入下一阶段。在此继续即可重新开始这些步骤。</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存本机</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>再显示 %n 个字</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>you</source>
        <translation>我</translation>
    </message>
    <message>
        <source>{channel} from {address}</source>
        <translation>{channel}来自 {address}</translation>
    </message>
    <message>
        <source>{channel} to {address}</source>
        <translation>{channel}发至 {address}</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Goes for ever: the name, every way to reach them, preferences and consent, and every word in tickets, calls, checklists and drafts; here, at the hub, and on each computer with its next contact.</source>
        <translation>将永久删除：姓名、所有联系方式、偏好与同意，以及工单、通话、清单和草稿中的每一个字；包括本机、中心服务器，以及每台计算机下次连接时。</translation>
    </message>
    <message>
        <source>Stays without a name: that there were tickets and orders and when, and the ledger of money paid back, for ten years, as the law demands.</source>
        <translation>保留但不含姓名：曾有工单和订单及其时间，以及退款账目，依法保存十年。</translation>
    </message>
</context>
<context>
    <name>ErasureCase</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n 笔退款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n 个工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for ever</source>
        <translation>永久忘记</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>永久忘记 {name}？</translation>
    </message>
    <message>
        <source>It cannot be taken back, not even from a backup.</source>
        <translation>此操作无法撤销，即使从备份也无法恢复。</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>保留客户</translation>
    </message>
    <message>
        <source>Somebody other than who asked must decide, with the right to it.</source>
        <translation>必须由申请人以外、具有权限的人决定。</translation>
    </message>
    <message>
        <source>{who} asked for it.</source>
        <translation>由 {who} 提出。</translation>
    </message>
</context>
<context>
    <name>ErasureList</name>
    <message>
        <source>To be forgotten</source>
        <translation>待忘记</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 件商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>ID check</source>
        <translation>身份核对</translation>
    </message>
    <message>
        <source>Order {number}, {lines}</source>
        <translation>订单 {number}，{lines}</translation>
    </message>
    <message>
        <source>There is no file, call or message with this request.</source>
        <translation>此申请没有附带文件、通话或消息。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>written answer</source>
        <translation>书面答复</translation>
    </message>
    <message>
        <source>{channel} {time}</source>
        <translation>{channel} {time}</translation>
    </message>
    <message>
        <source>{kind}: {name}, attached</source>
        <translation>{kind}：{name}，已附上</translation>
    </message>
    <message>
        <source>{script}: {done} of {total} steps</source>
        <translation>{script}：{done} / {total} 步</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Attach…</source>
        <translation>附上…</translation>
    </message>
    <message>
        <source>Evidence: {kinds}</source>
        <translation>证据：{kinds}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{all} 中的 {some}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>A minor fault</source>
        <translation>轻微瑕疵</translation>
    </message>
    <message>
        <source>Broken on arrival</source>
        <translation>到货即损坏</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>改变主意</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>商品状态</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>不能使用</translation>
    </message>
    <message>
        <source>New</source>
        <translation>全新</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已拆封</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Repair failed</source>
        <translation>维修失败</translation>
    </message>
    <message>
        <source>Told us on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>发错商品</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>A number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>An amount in {currency}</source>
        <translation>金额（{currency}）</translation>
    </message>
    <message>
        <source>An e-mail address</source>
        <translation>电子邮件地址</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question}（可选）</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>a character that no text holds</source>
        <translation>文本中不可能有的字符</translation>
    </message>
    <message>
        <source>a condition over what was not answered is not met; ask on every way here</source>
        <translation>未回答的内容无法满足条件；请在通往这里的每条路径上都提问</translation>
    </message>
    <message>
        <source>a form has fields</source>
        <translation>表单要有字段</translation>
    </message>
    <message>
        <source>a script has stages</source>
        <translation>脚本要有阶段</translation>
    </message>
    <message>
        <source>a script has steps</source>
        <translation>脚本要有步骤</translation>
    </message>
    <message>
        <source>a script may not use itself</source>
        <translation>脚本不能调用自身</translation>
    </message>
    <message>
        <source>a second document begins</source>
        <translation>这里开始了第二个文档</translation>
    </message>
    <message>
        <source>a signature needs a name and a day</source>
        <translation>签名需要姓名和日期</translation>
    </message>
    <message>
        <source>a step says first what it is</source>
        <translation>步骤要先写明是哪一种</translation>
    </message>
    <message>
        <source>a tag: {tag}</source>
        <translation>标签：{tag}</translation>
    </message>
    <message>
        <source>a {higher} may give less than {lower}: {most}, not {least}</source>
        <translation>{higher} 可给的额度低于 {lower}：{most}，而不是 {least}</translation>
    </message>
    <message>
        <source>add a step to a stage</source>
        <translation>在某个阶段添加一个步骤</translation>
    </message>
    <message>
        <source>add answers:</source>
        <translation>添加 answers:</translation>
    </message>
    <message>
        <source>add answers: or another type:</source>
        <translation>添加 answers: 或改用另一种 type:</translation>
    </message>
    <message>
        <source>add clause: with the clause that allows it, such as clause: &quot;3.2&quot;</source>
        <translation>添加 clause: 并写明允许此事的条款，例如 clause: &quot;3.2&quot;</translation>
    </message>
    <message>
        <source>add else: with the step for when no condition holds</source>
        <translation>添加 else: 并写明没有条件成立时的步骤</translation>
    </message>
    <message>
        <source>add fields:</source>
        <translation>添加 fields:</translation>
    </message>
    <message>
        <source>add fields:, each with id:</source>
        <translation>添加 fields:，每个字段都要有 id:</translation>
    </message>
    <message>
        <source>add it to {place}</source>
        <translation>将其加到 {place}</translation>
    </message>
    <message>
        <source>add it: it says what the book is</source>
        <translation>请添加：它说明这是哪本手册</translation>
    </message>
    <message>
        <source>add one question or more</source>
        <translation>添加一个或多个问题</translation>
    </message>
    <message>
        <source>add set: with name: formula</source>
        <translation>添加 set: 并写成“名称: 公式”</translation>
    </message>
    <message>
        <source>add stages: with {stages}</source>
        <translation>添加 stages: 并写入 {stages}</translation>
    </message>
    <message>
        <source>add tests: with a case for each way through</source>
        <translation>添加 tests: 并为每条路径写一个案例</translation>
    </message>
    <message>
        <source>add title: and say in a few words what is to be done</source>
        <translation>添加 title: 并用几个词说明要做什么</translation>
    </message>
    <message>
        <source>add to confirm: - end: closed, with a disposition</source>
        <translation>在 confirm: 下添加 - end: closed，并写明 disposition</translation>
    </message>
    <message>
        <source>add use: with its name</source>
        <translation>添加 use: 并写明其名称</translation>
    </message>
    <message>
        <source>add was: with the text of the version before</source>
        <translation>添加 was: 并写入上一版本的文本</translation>
    </message>
    <message>
        <source>add when: with a condition and where it leads</source>
        <translation>添加 when: 并写明条件和去向</translation>
    </message>
    <message>
        <source>add {field}: 0.00, or more</source>
        <translation>添加 {field}: 0.00 或更多</translation>
    </message>
    <message>
        <source>add {language} to languages in book.yaml, or take the text out</source>
        <translation>将 {language} 加入 book.yaml 的 languages，或删去该文本</translation>
    </message>
    <message>
        <source>add {name}: and say it</source>
        <translation>添加 {name}: 并写明内容</translation>
    </message>
    <message>
        <source>add {words}</source>
        <translation>添加 {words}</translation>
    </message>
    <message>
        <source>anchors and aliases are not used here</source>
        <translation>这里不使用锚点和别名</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>ask for it, or calculate it, in a step before this one</source>
        <translation>在此之前的步骤中提问或计算它</translation>
    </message>
    <message>
        <source>asks for nothing</source>
        <translation>没有询问任何内容</translation>
    </message>
    <message>
        <source>asks nothing</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>begin with script: and its name</source>
        <translation>以 script: 及其名称开头</translation>
    </message>
    <message>
        <source>cannot write {field}</source>
        <translation>不能写入 {field}</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>章</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>clause {clause} has no point {point}</source>
        <translation>条款 {clause} 没有 {point} 项</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>限制条件</translation>
    </message>
    <message>
        <source>did you mean {word}?</source>
        <translation>您是指 {word}？</translation>
    </message>
    <message>
        <source>divide it into several</source>
        <translation>请拆分为多个</translation>
    </message>
    <message>
        <source>divide the book</source>
        <translation>请拆分手册</translation>
    </message>
    <message>
        <source>empty span {opens} to {closes}</source>
        <translation>空的时段：{opens} 至 {closes}</translation>
    </message>
    <message>
        <source>ended at {end}, not at {wanted}</source>
        <translation>结束于 {end}，而不是 {wanted}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>expected &apos;store&apos;</source>
        <translation>应为 &apos;store&apos;</translation>
    </message>
    <message>
        <source>expected a formula</source>
        <translation>应为公式</translation>
    </message>
    <message>
        <source>expected a formula of at most {count} characters</source>
        <translation>应为公式，字符数不超过 {count}</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>应为列表</translation>
    </message>
    <message>
        <source>expected a name</source>
        <translation>应为名称</translation>
    </message>
    <message>
        <source>expected a name, found {found}</source>
        <translation>应为名称，却是 {found}</translation>
    </message>
    <message>
        <source>expected a period</source>
        <translation>应为期限</translation>
    </message>
    <message>
        <source>expected a script</source>
        <translation>应为脚本</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>应为文本</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>应为带字段的对象</translation>
    </message>
    <message>
        <source>expected at least 1</source>
        <translation>至少应为 1</translation>
    </message>
    <message>
        <source>expected at least one</source>
        <translation>至少应有一个</translation>
    </message>
    <message>
        <source>expected at least one rule</source>
        <translation>至少应有一条规则</translation>
    </message>
    <message>
        <source>expected fields</source>
        <translation>应为字段</translation>
    </message>
    <message>
        <source>expected one of {words}</source>
        <translation>应为以下之一：{words}</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>expected {mark}, found {found}</source>
        <translation>应为 {mark}，却是 {found}</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>应为 {value}</translation>
    </message>
    <message>
        <source>give both, or neither</source>
        <translation>两者都写，或都不写</translation>
    </message>
    <message>
        <source>give each answer a name of its own</source>
        <translation>为每个答案取不同的名称</translation>
    </message>
    <message>
        <source>give each step a name of its own</source>
        <translation>为每个步骤取不同的名称</translation>
    </message>
    <message>
        <source>give it another id; the first is in {file} line {line}</source>
        <translation>换一个 id；第一个在 {file} 第 {line} 行</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>give it one of {fields}</source>
        <translation>至少写明其中之一：{fields}</translation>
    </message>
    <message>
        <source>give two answers or more, and mark one of them with right: true</source>
        <translation>给出两个或更多答案，并用 right: true 标明其中一个</translation>
    </message>
    <message>
        <source>gives money and names no clause</source>
        <translation>给出款项却没有写明条款</translation>
    </message>
    <message>
        <source>gives {type}, where {wants} is needed</source>
        <translation>得出 {type}，而这里需要 {wants}</translation>
    </message>
    <message>
        <source>gives {type}, which nothing here can hold</source>
        <translation>得出 {type}，这里没有可以保存它的地方</translation>
    </message>
    <message>
        <source>goes round and never ends</source>
        <translation>循环往复，永不结束</translation>
    </message>
    <message>
        <source>in force on {day}, after its edition on {edition}</source>
        <translation>{day} 生效，晚于其所在版本的 {edition}</translation>
    </message>
    <message>
        <source>indent with spaces, not with a tab</source>
        <translation>用空格缩进，不要用制表符</translation>
    </message>
    <message>
        <source>is missing in {languages}</source>
        <translation>缺少 {languages}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>这里没有这个名称</translation>
    </message>
    <message>
        <source>its answer does not fit ({problem})</source>
        <translation>其答案不符合要求（{problem}）</translation>
    </message>
    <message>
        <source>keep it at one of the two; the first is in {place}</source>
        <translation>只在两处之一保留；第一处在 {place}</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>两者只留其一</translation>
    </message>
    <message>
        <source>keep one of the two; the first is on line {line}</source>
        <translation>两者只留其一；第一个在第 {line} 行</translation>
    </message>
    <message>
        <source>keep one of the two; the other is in {place}</source>
        <translation>两者只留其一；另一个在 {place}</translation>
    </message>
    <message>
        <source>keep to {count}</source>
        <translation>不要超过 {count}</translation>
    </message>
    <message>
        <source>keep to {count}, and hand over to other scripts</source>
        <translation>不要超过 {count}，其余交给别的脚本</translation>
    </message>
    <message>
        <source>leads back from {stage} to {earlier}</source>
        <translation>从 {stage} 退回到 {earlier}</translation>
    </message>
    <message>
        <source>leads behind the last step</source>
        <translation>通向最后一步之后</translation>
    </message>
    <message>
        <source>let an answer, a rule or a next lead to {step}, or take it out</source>
        <translation>让某个答案、规则或 next 通向 {step}，或将其删去</translation>
    </message>
    <message>
        <source>let both sides be of one kind: a text stands in quotes, a number does not</source>
        <translation>两边须为同一类型：文本加引号，数字不加</translation>
    </message>
    <message>
        <source>let one answer or rule lead out of the circle</source>
        <translation>让一个答案或规则走出循环</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>lock it by must_read of a clause, or unlock one of {queues}</source>
        <translation>用某条款的 must_read 锁定它，或解锁其中之一：{queues}</translation>
    </message>
    <message>
        <source>longer than {count} characters</source>
        <translation>字符数超过 {count}</translation>
    </message>
    <message>
        <source>look at the indents, the colons and the quotes of this line and the one before</source>
        <translation>请检查本行和上一行的缩进、冒号和引号</translation>
    </message>
    <message>
        <source>make both say the same; the {about} is in {place}</source>
        <translation>让两者一致；{about}在 {place}</translation>
    </message>
    <message>
        <source>mend the condition</source>
        <translation>修正条件</translation>
    </message>
    <message>
        <source>mend the condition where the sign ^ points</source>
        <translation>在 ^ 所指处修正条件</translation>
    </message>
    <message>
        <source>mend the script, or the test case where the script is right</source>
        <translation>修正脚本；若脚本正确，则修正测试案例</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>more after the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>more than all of it</source>
        <translation>超过了全部</translation>
    </message>
    <message>
        <source>more than online</source>
        <translation>超过在线时的额度</translation>
    </message>
    <message>
        <source>more than the goods</source>
        <translation>超过了商品价值</translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation>文件数超过 {count}</translation>
    </message>
    <message>
        <source>more than {count} levels deep</source>
        <translation>嵌套超过 {count} 层</translation>
    </message>
    <message>
        <source>move {step} to a later stage, unless it is meant to be done again</source>
        <translation>将 {step} 移到更后的阶段，除非本就要重做</translation>
    </message>
    <message>
        <source>name a window, a level or a role</source>
        <translation>写明期限、级别或角色</translation>
    </message>
    <message>
        <source>name the clause alone</source>
        <translation>只写条款</translation>
    </message>
    <message>
        <source>name the same clauses in every language</source>
        <translation>每种语言都提到相同的条款</translation>
    </message>
    <message>
        <source>name them in a script, a level or a template, if they are to be kept by machine</source>
        <translation>若要由程序执行，请在脚本、级别或模板中引用它们</translation>
    </message>
    <message>
        <source>names no script</source>
        <translation>没有写明脚本</translation>
    </message>
    <message>
        <source>names no words</source>
        <translation>没有写明词语</translation>
    </message>
    <message>
        <source>names {theirs}, the {language} text {ours}</source>
        <translation>提到 {theirs}，而 {language} 文本提到 {ours}</translation>
    </message>
    <message>
        <source>no action: {text}</source>
        <translation>没有这样的操作：{text}</translation>
    </message>
    <message>
        <source>no clause: {text}</source>
        <translation>不是条款：{text}</translation>
    </message>
    <message>
        <source>no currency: {text}</source>
        <translation>不是货币：{text}</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>不是时长</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>没有结束</translation>
    </message>
    <message>
        <source>no evidence: {text}</source>
        <translation>不是证据：{text}</translation>
    </message>
    <message>
        <source>no file of a book</source>
        <translation>不是手册的文件</translation>
    </message>
    <message>
        <source>no id: {text}</source>
        <translation>不是 id：{text}</translation>
    </message>
    <message>
        <source>no kind of step: {text}</source>
        <translation>没有这种步骤：{text}</translation>
    </message>
    <message>
        <source>no language: {language}</source>
        <translation>不是语言：{language}</translation>
    </message>
    <message>
        <source>no languages</source>
        <translation>没有语言</translation>
    </message>
    <message>
        <source>no name: {text}</source>
        <translation>不是名称：{text}</translation>
    </message>
    <message>
        <source>no number: {text}</source>
        <translation>不是编号：{text}</translation>
    </message>
    <message>
        <source>no opening hours</source>
        <translation>不是营业时间</translation>
    </message>
    <message>
        <source>no pack of its own: {pack}</source>
        <translation>不是独立的规则包：{pack}</translation>
    </message>
    <message>
        <source>no public holidays known of {country}</source>
        <translation>没有 {country} 的公共假日资料</translation>
    </message>
    <message>
        <source>no such day: {day}</source>
        <translation>没有这一天：{day}</translation>
    </message>
    <message>
        <source>no such time zone: {zone}</source>
        <translation>没有这个时区：{zone}</translation>
    </message>
    <message>
        <source>no such weekday: {days}</source>
        <translation>没有这样的星期：{days}</translation>
    </message>
    <message>
        <source>no test case says where it leads</source>
        <translation>没有测试案例说明它通向哪里</translation>
    </message>
    <message>
        <source>no text in {languages}</source>
        <translation>没有 {languages} 文本</translation>
    </message>
    <message>
        <source>no value: {value}</source>
        <translation>不是值：{value}</translation>
    </message>
    <message>
        <source>no way leads here</source>
        <translation>没有路径通到这里</translation>
    </message>
    <message>
        <source>no {field}: {text}</source>
        <translation>没有这样的 {field}：{text}</translation>
    </message>
    <message>
        <source>nobody: {text}</source>
        <translation>没有这个人：{text}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not a date: {text}</source>
        <translation>不是日期：{text}</translation>
    </message>
    <message>
        <source>not a time of day: {text}</source>
        <translation>不是时刻：{text}</translation>
    </message>
    <message>
        <source>not an amount of {currency}</source>
        <translation>不是 {currency} 金额</translation>
    </message>
    <message>
        <source>not an amount of {currency}: {text}</source>
        <translation>不是 {currency} 金额：{text}</translation>
    </message>
    <message>
        <source>not one of its {count} texts is in {languages}</source>
        <translation>全部 {count} 条文本都没有 {languages}</translation>
    </message>
    <message>
        <source>nothing is calculated</source>
        <translation>没有计算任何内容</translation>
    </message>
    <message>
        <source>nothing is called {name}</source>
        <translation>没有叫 {name} 的内容</translation>
    </message>
    <message>
        <source>nothing rests on {clauses}</source>
        <translation>没有内容以 {clauses} 为依据</translation>
    </message>
    <message>
        <source>number it {chapter}.… or move it to the file of its chapter</source>
        <translation>编号改为 {chapter}.…，或移到其所属章的文件</translation>
    </message>
    <message>
        <source>one answer must be right, others wrong</source>
        <translation>须有一个正确答案，其余为错误</translation>
    </message>
    <message>
        <source>point {point} is there already</source>
        <translation>已经有 {point} 项</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>promises nothing</source>
        <translation>没有作出任何承诺</translation>
    </message>
    <message>
        <source>put each item on a line of its own, after a dash</source>
        <translation>每项各占一行，前面加短横</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;{value}&quot;</source>
        <translation>加上引号：&quot;{value}&quot;</translation>
    </message>
    <message>
        <source>queues of book.yaml</source>
        <translation>book.yaml 的 queues</translation>
    </message>
    <message>
        <source>review it with its owner, and write the day of the next review; the owner is {owner}</source>
        <translation>与负责人一同审查，并写明下次审查的日期；负责人是 {owner}</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force</source>
        <translation>审查日期 {day} 早于生效日期</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force on {in_force}</source>
        <translation>审查日期 {day} 早于生效日期 {in_force}</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>rule of care</source>
        <translation>关怀规则</translation>
    </message>
    <message>
        <source>say rather: {words}</source>
        <translation>改说：{words}</translation>
    </message>
    <message>
        <source>say the same numbers in every language</source>
        <translation>每种语言都写相同的数字</translation>
    </message>
    <message>
        <source>says no limit</source>
        <translation>没有写明上限</translation>
    </message>
    <message>
        <source>says nothing in {language}, the first language of the book</source>
        <translation>没有 {language} 文本，而它是手册的第一语言</translation>
    </message>
    <message>
        <source>says {theirs}, the {language} text {ours}</source>
        <translation>写的是 {theirs}，而 {language} 文本写的是 {ours}</translation>
    </message>
    <message>
        <source>small letters, digits and _ only, a letter first</source>
        <translation>只用小写字母、数字和 _，以字母开头</translation>
    </message>
    <message>
        <source>solved in {solved}, before the first reply in {replied}</source>
        <translation>解决时限 {solved} 短于首次回复时限 {replied}</translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation>在这里出现了两次</translation>
    </message>
    <message>
        <source>states nothing known</source>
        <translation>没有写明任何已知内容</translation>
    </message>
    <message>
        <source>stays at {step}: {why}</source>
        <translation>停在 {step}：{why}</translation>
    </message>
    <message>
        <source>step {place} is {found}, not {wanted}</source>
        <translation>第 {place} 步是 {found}，而不是 {wanted}</translation>
    </message>
    <message>
        <source>such as order.paid / 2</source>
        <translation>例如 order.paid / 2</translation>
    </message>
    <message>
        <source>such as {name}: 14</source>
        <translation>例如 {name}: 14</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>将其删去</translation>
    </message>
    <message>
        <source>take out the line ---</source>
        <translation>删去 --- 这一行</translation>
    </message>
    <message>
        <source>take out the word with the !</source>
        <translation>删去带 ! 的词</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>the book does not speak {language}</source>
        <translation>手册没有 {language} 这种语言</translation>
    </message>
    <message>
        <source>the calendar has no open hours at all</source>
        <translation>日历里完全没有营业时间</translation>
    </message>
    <message>
        <source>the clause says {stated}, the {about} {name} says {kept}</source>
        <translation>条款写的是 {stated}，而{about} {name} 写的是 {kept}</translation>
    </message>
    <message>
        <source>the code of conduct avoids “{phrase}”</source>
        <translation>行为准则避免使用“{phrase}”</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the order is {stages}</source>
        <translation>顺序是 {stages}</translation>
    </message>
    <message>
        <source>the review of clause {clause} was due on {day}</source>
        <translation>条款 {clause} 应于 {day} 审查</translation>
    </message>
    <message>
        <source>the review of the book was due on {day}</source>
        <translation>手册应于 {day} 审查</translation>
    </message>
    <message>
        <source>the rule has no condition</source>
        <translation>规则没有条件</translation>
    </message>
    <message>
        <source>the rule has no else</source>
        <translation>规则没有 else</translation>
    </message>
    <message>
        <source>the script has no end</source>
        <translation>脚本没有结束</translation>
    </message>
    <message>
        <source>the script has no step</source>
        <translation>脚本没有步骤</translation>
    </message>
    <message>
        <source>the script is called {name}</source>
        <translation>脚本的名称是 {name}</translation>
    </message>
    <message>
        <source>the script stops here without an end</source>
        <translation>脚本在这里中止，没有结束</translation>
    </message>
    <message>
        <source>the script {script} has no step {step}</source>
        <translation>脚本 {script} 没有步骤 {step}</translation>
    </message>
    <message>
        <source>the step has no title</source>
        <translation>步骤没有标题</translation>
    </message>
    <message>
        <source>the store&apos;s refund rules have no window {name}</source>
        <translation>商店的退款规则没有期限 {name}</translation>
    </message>
    <message>
        <source>the {language} text is the same as the {first} one</source>
        <translation>{language} 文本与 {first} 文本相同</translation>
    </message>
    <message>
        <source>there is a {kind} {name} already</source>
        <translation>已经有{kind} {name}</translation>
    </message>
    <message>
        <source>there is no answer to it</source>
        <translation>它没有答案</translation>
    </message>
    <message>
        <source>there is no answer to pick</source>
        <translation>没有可选的答案</translation>
    </message>
    <message>
        <source>there is no clause {clause}</source>
        <translation>没有条款 {clause}</translation>
    </message>
    <message>
        <source>there is no priority {name}</source>
        <translation>没有优先级 {name}</translation>
    </message>
    <message>
        <source>there is no product {name}</source>
        <translation>没有产品 {name}</translation>
    </message>
    <message>
        <source>there is no queue {name}</source>
        <translation>没有队列 {name}</translation>
    </message>
    <message>
        <source>there is no role {name}</source>
        <translation>没有角色 {name}</translation>
    </message>
    <message>
        <source>there is no script {name}</source>
        <translation>没有脚本 {name}</translation>
    </message>
    <message>
        <source>there is no service level {name}</source>
        <translation>没有服务级别 {name}</translation>
    </message>
    <message>
        <source>there is no step {step}</source>
        <translation>没有步骤 {step}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>there is no template {name}</source>
        <translation>没有模板 {name}</translation>
    </message>
    <message>
        <source>there is no {about} {name}</source>
        <translation>没有{about} {name}</translation>
    </message>
    <message>
        <source>there is no § {number}</source>
        <translation>没有 § {number}</translation>
    </message>
    <message>
        <source>there is {words}</source>
        <translation>可选：{words}</translation>
    </message>
    <message>
        <source>this is no YAML: {why}</source>
        <translation>这不是 YAML：{why}</translation>
    </message>
    <message>
        <source>this is no formula: {why}</source>
        <translation>这不是公式：{why}</translation>
    </message>
    <message>
        <source>this is no text: {why}</source>
        <translation>这不是文本：{why}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>translate it</source>
        <translation>请翻译</translation>
    </message>
    <message>
        <source>translate it, or let readers have the first language</source>
        <translation>请翻译，或让读者看第一语言</translation>
    </message>
    <message>
        <source>translate {text}</source>
        <translation>请翻译 {text}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>unlocks {queue}, which nothing locks</source>
        <translation>解锁 {queue}，而它并未被锁定</translation>
    </message>
    <message>
        <source>use small letters, digits, - and _, beginning with a letter</source>
        <translation>使用小写字母、数字、- 和 _，以字母开头</translation>
    </message>
    <message>
        <source>use the next letter</source>
        <translation>使用下一个字母</translation>
    </message>
    <message>
        <source>version {older} stands behind version {newer}</source>
        <translation>版本 {older} 排在版本 {newer} 之后</translation>
    </message>
    <message>
        <source>version {older} was in force on {day}, not before version {newer}</source>
        <translation>版本 {older} 于 {day} 生效，并不早于版本 {newer}</translation>
    </message>
    <message>
        <source>version {version} without a history</source>
        <translation>版本 {version} 没有历史</translation>
    </message>
    <message>
        <source>versions begin with 1</source>
        <translation>版本从 1 开始</translation>
    </message>
    <message>
        <source>went {path}; {why}</source>
        <translation>走过 {path}；{why}</translation>
    </message>
    <message>
        <source>window</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>write &quot;n&quot;: 14</source>
        <translation>写成 &quot;n&quot;: 14</translation>
    </message>
    <message>
        <source>write &quot;pack&quot;: &quot;store&quot;</source>
        <translation>写成 &quot;pack&quot;: &quot;store&quot;</translation>
    </message>
    <message>
        <source>write &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</source>
        <translation>写成 &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</translation>
    </message>
    <message>
        <source>write &quot;schema&quot;: {value}</source>
        <translation>写成 &quot;schema&quot;: {value}</translation>
    </message>
    <message>
        <source>write 10000 or less</source>
        <translation>写 10000 或更小</translation>
    </message>
    <message>
        <source>write a day after {day}</source>
        <translation>写一个晚于 {day} 的日期</translation>
    </message>
    <message>
        <source>write a day before {day}</source>
        <translation>写一个早于 {day} 的日期</translation>
    </message>
    <message>
        <source>write a zone such as Europe/Riga, hours such as &quot;09:00-18:00&quot;, days as 2026-12-24</source>
        <translation>时区写成 Europe/Riga，时间写成 &quot;09:00-18:00&quot;，日期写成 2026-12-24</translation>
    </message>
    <message>
        <source>write avoid: {{en: [&quot;words to avoid&quot;]}}</source>
        <translation>写成 avoid: {{en: [&quot;要避免的词&quot;]}}</translation>
    </message>
    <message>
        <source>write each as name: value</source>
        <translation>每项写成“名称: 值”</translation>
    </message>
    <message>
        <source>write earlier versions below, newest first</source>
        <translation>较早的版本写在下面，最新的在前</translation>
    </message>
    <message>
        <source>write it as &quot;3.2&quot; or &quot;3.2 b&quot;</source>
        <translation>写成 &quot;3.2&quot; 或 &quot;3.2 b&quot;</translation>
    </message>
    <message>
        <source>write it as &quot;50.00&quot;</source>
        <translation>写成 &quot;50.00&quot;</translation>
    </message>
    <message>
        <source>write it as 2026-03-01</source>
        <translation>写成 2026-03-01</translation>
    </message>
    <message>
        <source>write it as JSON</source>
        <translation>写成 JSON</translation>
    </message>
    <message>
        <source>write it as en</source>
        <translation>写成 en</translation>
    </message>
    <message>
        <source>write it as en, zh, cs, lv or it</source>
        <translation>写成 en、zh、cs、lv 或 it</translation>
    </message>
    <message>
        <source>write it as late-parcel</source>
        <translation>写成 late-parcel 这样</translation>
    </message>
    <message>
        <source>write it flatter</source>
        <translation>减少嵌套层次</translation>
    </message>
    <message>
        <source>write its fields below it, each as name: value</source>
        <translation>在其下方写字段，每项写成“名称: 值”</translation>
    </message>
    <message>
        <source>write its fields, each as name: value</source>
        <translation>写出它的字段，每项写成“名称: 值”</translation>
    </message>
    <message>
        <source>write languages: [en, cs]</source>
        <translation>写成 languages: [en, cs]</translation>
    </message>
    <message>
        <source>write mon: &quot;09:00-18:00&quot;; the days are {days}</source>
        <translation>写成 mon: &quot;09:00-18:00&quot;；星期为 {days}</translation>
    </message>
    <message>
        <source>write name: value</source>
        <translation>写成“名称: 值”</translation>
    </message>
    <message>
        <source>write next: with the step that follows</source>
        <translation>写上 next: 和接下来的步骤</translation>
    </message>
    <message>
        <source>write one below a stage: - say: greet</source>
        <translation>在某个阶段下写一个：- say: greet</translation>
    </message>
    <message>
        <source>write one of {words}</source>
        <translation>写以下之一：{words}</translation>
    </message>
    <message>
        <source>write one text here</source>
        <translation>这里写一段文本</translation>
    </message>
    <message>
        <source>write pass: 85, or up to 100</source>
        <translation>写成 pass: 85，最高 100</translation>
    </message>
    <message>
        <source>write script: {named}, or call the file {name}.yaml</source>
        <translation>写成 script: {named}，或将文件改名为 {name}.yaml</translation>
    </message>
    <message>
        <source>write the id of one that is there</source>
        <translation>写一个已有的 id</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>把值写出来</translation>
    </message>
    <message>
        <source>write the words, in quotes where they are a number</source>
        <translation>写出文字；若是数字，加上引号</translation>
    </message>
    <message>
        <source>write three letters, such as EUR</source>
        <translation>写三个字母，例如 EUR</translation>
    </message>
    <message>
        <source>write two letters, such as LV</source>
        <translation>写两个字母，例如 LV</translation>
    </message>
    <message>
        <source>write version: 1</source>
        <translation>写成 version: 1</translation>
    </message>
    <message>
        <source>write words</source>
        <translation>写上文字</translation>
    </message>
    <message>
        <source>write {day} or earlier, or move in_force of book.yaml</source>
        <translation>写 {day} 或更早，或修改 book.yaml 的 in_force</translation>
    </message>
    <message>
        <source>write {field}: &quot;{example}&quot;</source>
        <translation>写成 {field}: &quot;{example}&quot;</translation>
    </message>
    <message>
        <source>write {field}: 30s, 45m, 4h or 2d</source>
        <translation>写成 {field}: 30s、45m、4h 或 2d</translation>
    </message>
    <message>
        <source>write {field}: {amount} or more</source>
        <translation>写成 {field}: {amount} 或更多</translation>
    </message>
    <message>
        <source>write {field}: {amount}, or change store.json</source>
        <translation>写成 {field}: {amount}，或修改 store.json</translation>
    </message>
    <message>
        <source>write {field}: {example}</source>
        <translation>写成 {field}: {example}</translation>
    </message>
    <message>
        <source>write {name}: true or {name}: false</source>
        <translation>写成 {name}: true 或 {name}: false</translation>
    </message>
    <message>
        <source>{answer} is the name of several answers</source>
        <translation>{answer} 是多个答案的名称</translation>
    </message>
    <message>
        <source>{clause} is not of chapter {chapter}</source>
        <translation>{clause} 不属于第 {chapter} 章</translation>
    </message>
    <message>
        <source>{count} steps are more than anybody walks</source>
        <translation>步骤数 {count} 超过任何人愿意走的</translation>
    </message>
    <message>
        <source>{count} words are too many to say</source>
        <translation>要说的词太多：{count}</translation>
    </message>
    <message>
        <source>{cure} Else add it to {place}</source>
        <translation>{cure}否则将其加到 {place}</translation>
    </message>
    <message>
        <source>{cure}; else add it to {place}</source>
        <translation>{cure}；否则将其加到 {place}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{day} in a day is less than {case} in one case</source>
        <translation>每日 {day} 低于单笔 {case}</translation>
    </message>
    <message>
        <source>{file} line {line}</source>
        <translation>{file} 第 {line} 行</translation>
    </message>
    <message>
        <source>{here} here, {there} in store.json</source>
        <translation>这里是 {here}，store.json 中是 {there}</translation>
    </message>
    <message>
        <source>{language} is there twice</source>
        <translation>{language} 出现了两次</translation>
    </message>
    <message>
        <source>{measure} is {here} here and {there} in level {level}, for the same tickets</source>
        <translation>对于相同的工单，{measure} 在这里是 {here}，在级别 {level} 中是 {there}</translation>
    </message>
    <message>
        <source>{name} is a name already, on line {line}</source>
        <translation>{name} 已用作名称，见第 {line} 行</translation>
    </message>
    <message>
        <source>{name} is not asked on every way here</source>
        <translation>并非通往这里的每条路径都询问了 {name}</translation>
    </message>
    <message>
        <source>{name} is not known here</source>
        <translation>这里没有 {name}</translation>
    </message>
    <message>
        <source>{name} is not known yet here</source>
        <translation>到这里 {name} 还未知</translation>
    </message>
    <message>
        <source>{name} is {found}, not {wanted}</source>
        <translation>{name} 是 {found}，而不是 {wanted}</translation>
    </message>
    <message>
        <source>{number} is the number of a product already</source>
        <translation>{number} 已是某产品的编号</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} 和 {other}</translation>
    </message>
    <message>
        <source>{other} comes back to {script}</source>
        <translation>{other} 又回到 {script}</translation>
    </message>
    <message>
        <source>{sign} does not go with {kinds}</source>
        <translation>{sign} 不能用于 {kinds}</translation>
    </message>
    <message>
        <source>{stage} comes after {before}</source>
        <translation>{stage} 排在 {before} 之后</translation>
    </message>
    <message>
        <source>{step} is the name of {count} steps</source>
        <translation>{step} 是多个步骤的名称（{count}）</translation>
    </message>
    <message>
        <source>{step} was not come to</source>
        <translation>没有走到 {step}</translation>
    </message>
    <message>
        <source>{step} was not expected</source>
        <translation>没有预期到 {step}</translation>
    </message>
    <message>
        <source>{type} needs answers to pick</source>
        <translation>{type} 需要可选的答案</translation>
    </message>
    <message>
        <source>{what} in column {column} of {text}</source>
        <translation>{what}，位于 {text} 的第 {column} 列</translation>
    </message>
</context>
<context>
    <name>FirstRunSheet</name>
    <message>
        <source>Connect to a hub</source>
        <translation>连接中心服务器</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>中心服务器地址</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Try the demo (no account)</source>
        <translation>试用演示（无需账户）</translation>
    </message>
    <message>
        <source>Welcome to Evenkeel</source>
        <translation>欢迎使用 Evenkeel</translation>
    </message>
    <message>
        <source>Your work is saved on this computer first, so it goes on through any outage.</source>
        <translation>工作内容会先保存在本机，断网时也能照常工作。</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Add a reason (needed to decline)</source>
        <translation>填写理由（拒绝时必填）</translation>
    </message>
    <message>
        <source>Approve {amount}</source>
        <translation>批准 {amount}</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申请批准</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Explain to customer</source>
        <translation>向客户说明</translation>
    </message>
    <message>
        <source>Issue {amount}</source>
        <translation>退款 {amount}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Nothing unusual about this customer.</source>
        <translation>该客户无异常情况。</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} as soon as the line is back, rests on {clause}, tells {who}.</source>
        <translation>恢复连接后立即以{means}支付 {amount}，依据 {clause}，并告知 {who}。</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} now, rests on {clause}, tells {who}.</source>
        <translation>现在以{means}支付 {amount}，依据 {clause}，并告知 {who}。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>The amount has changed since it was asked for; it can only be declined.</source>
        <translation>申请后金额已变化，只能拒绝。</translation>
    </message>
    <message>
        <source>The calculation with every step and clause</source>
        <translation>包含每一步和条款的计算</translation>
    </message>
    <message>
        <source>Yes, issue {amount}</source>
        <translation>是，退款 {amount}</translation>
    </message>
    <message>
        <source>Your own request: somebody else decides.</source>
        <translation>这是您自己的申请：由他人审批。</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>GoodwillRow</name>
    <message>
        <source>Goodwill</source>
        <translation>善意补偿</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>不是金额</translation>
    </message>
    <message>
        <source>up to {most} by policy</source>
        <translation>政策上限 {most}</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Graph of the script</source>
        <translation>脚本流程图</translation>
    </message>
    <message>
        <source>leads to {steps}</source>
        <translation>通向 {steps}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>More about this checklist</source>
        <translation>关于此清单的更多选项</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>parked: the ticket has moved on</source>
        <translation>已搁置：工单已进入下一阶段</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>policy v{version}</source>
        <translation>政策 v{version}</translation>
    </message>
    <message>
        <source>script v{version}</source>
        <translation>脚本 v{version}</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>已完成 {done} / {all} 步</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>In force since {day}</source>
        <translation>自 {day} 起生效</translation>
    </message>
    <message>
        <source>Language of the policy</source>
        <translation>政策语言</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>下次审查：{day}</translation>
    </message>
    <message>
        <source>Offline: as of {time}</source>
        <translation>离线：截至 {time}</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>负责人：{name}</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示更改</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>自您上次阅读以来</translation>
    </message>
    <message>
        <source>v{edition}</source>
        <translation>v{edition}</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>{all} 项中已读 {done} 项</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Order</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Anywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>In a checklist</source>
        <translation>清单中</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>In the Outbox</source>
        <translation>在发件箱中</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>On a ticket</source>
        <translation>在工单中</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Assigned to: {value}</source>
        <translation>负责人：{value}</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>关闭工单</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>标为紧急</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>退回队列</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>工单要点</translation>
    </message>
    <message>
        <source>Priority: {value}</source>
        <translation>优先级：{value}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>State: {value}</source>
        <translation>状态：{value}</translation>
    </message>
    <message>
        <source>Type: {value}</source>
        <translation>类型：{value}</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>solved in {span}</source>
        <translation>{span}内解决</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 件商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit {number} · {amount}</source>
        <translation>退款 {number} · {amount}</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>无小结</translation>
    </message>
    <message>
        <source>Order {number} delivered</source>
        <translation>订单 {number} 已签收</translation>
    </message>
    <message>
        <source>Order {number} placed</source>
        <translation>订单 {number} 已下单</translation>
    </message>
    <message>
        <source>This ticket · {channel}</source>
        <translation>当前工单 · {channel}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how Qt is to write a day</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>{contact}, %n min</source>
        <translation>
            <numerusform>{contact} %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>First contact. No history yet.</source>
        <translation>首次联系，暂无历史。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Kinds of history</source>
        <translation>历史类别</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Every ticket has an agent.</source>
        <translation>所有工单都已有人负责。</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>全部已送达。</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>下一个到期时间：%1。</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>没有草稿。</translation>
    </message>
    <message>
        <source>No emergencies.</source>
        <translation>没有紧急工单。</translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation>没有处理中的工单。</translation>
    </message>
    <message>
        <source>No ticket here matches ‘%1’.</source>
        <translation>此列表中没有与“%1”匹配的工单。</translation>
    </message>
    <message>
        <source>No ticket is yours.</source>
        <translation>您名下没有工单。</translation>
    </message>
    <message>
        <source>No ticket waits for a customer.</source>
        <translation>没有等待客户的工单。</translation>
    </message>
    <message>
        <source>No tickets on this computer yet.</source>
        <translation>本机还没有工单。</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>一小时内没有到期的工单。</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>没有超时工单。</translation>
    </message>
    <message>
        <source>Nothing to confirm.</source>
        <translation>没有待确认的工单。</translation>
    </message>
    <message>
        <source>Show all open tickets</source>
        <translation>显示所有处理中的工单</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>显示完整列表</translation>
    </message>
    <message>
        <source>Show unassigned tickets</source>
        <translation>显示未分配的工单</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>Assign the ticket…</source>
        <translation>分派工单…</translation>
    </message>
    <message>
        <source>Back to the ticket before</source>
        <translation>返回上一个工单</translation>
    </message>
    <message>
        <source>Claim the ticket</source>
        <translation>认领工单</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Close what is on top, then back to the list</source>
        <translation>关闭最上层，再返回列表</translation>
    </message>
    <message>
        <source>Export the Outbox for support, sealed</source>
        <translation>为技术支持导出加密的发件箱</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>标为紧急</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>From the list to Audit</source>
        <translation>从列表转到审计</translation>
    </message>
    <message>
        <source>From the list to Inbox</source>
        <translation>从列表转到收件箱</translation>
    </message>
    <message>
        <source>From the list to Outbox</source>
        <translation>从列表转到发件箱</translation>
    </message>
    <message>
        <source>From the list to Policy &amp; knowledge</source>
        <translation>从列表转到政策与知识</translation>
    </message>
    <message>
        <source>From the list to Refunds &amp; approvals</source>
        <translation>从列表到退款与审批</translation>
    </message>
    <message>
        <source>From the list to a customer</source>
        <translation>从列表转到客户</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go to Audit</source>
        <translation>转到审计</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>转到收件箱</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>转到发件箱</translation>
    </message>
    <message>
        <source>Go to Policy &amp; knowledge</source>
        <translation>转到政策与知识</translation>
    </message>
    <message>
        <source>Go to Refunds &amp; approvals</source>
        <translation>前往退款与审批</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>帮助与快捷键</translation>
    </message>
    <message>
        <source>I am available</source>
        <translation>设为空闲</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>设为小休</translation>
    </message>
    <message>
        <source>In a checklist: attach evidence…</source>
        <translation>清单中：附上证据…</translation>
    </message>
    <message>
        <source>In a checklist: back one step</source>
        <translation>清单中：返回一步</translation>
    </message>
    <message>
        <source>In a checklist: copy what to say</source>
        <translation>清单中：复制要说的话</translation>
    </message>
    <message>
        <source>In a checklist: do what it says</source>
        <translation>清单中：执行该操作</translation>
    </message>
    <message>
        <source>In a checklist: not applicable…</source>
        <translation>清单中：不适用…</translation>
    </message>
    <message>
        <source>In a checklist: pause or go on</source>
        <translation>清单中：暂停或继续</translation>
    </message>
    <message>
        <source>In a checklist: put what to say into the reply</source>
        <translation>清单中：将要说的话放入回复</translation>
    </message>
    <message>
        <source>In a checklist: the step is done</source>
        <translation>清单中：步骤完成</translation>
    </message>
    <message>
        <source>In a checklist: the step is wrong…</source>
        <translation>清单中：步骤有误…</translation>
    </message>
    <message>
        <source>In a checklist: why, the clause</source>
        <translation>清单中：依据的条文</translation>
    </message>
    <message>
        <source>In the Outbox: copy details</source>
        <translation>发件箱：复制详情</translation>
    </message>
    <message>
        <source>In the Outbox: dismiss with a reason…</source>
        <translation>发件箱：说明原因并放弃…</translation>
    </message>
    <message>
        <source>In the Outbox: edit and send again</source>
        <translation>发件箱：修改后重新发送</translation>
    </message>
    <message>
        <source>In the Outbox: retry now</source>
        <translation>发件箱：立即重试</translation>
    </message>
    <message>
        <source>In the Outbox: the first way on, or yours</source>
        <translation>发件箱：第一种处理方式，或保留您的</translation>
    </message>
    <message>
        <source>In the Outbox: the fourth way on</source>
        <translation>发件箱：第四种处理方式</translation>
    </message>
    <message>
        <source>In the Outbox: the second way on, or theirs</source>
        <translation>发件箱：第二种处理方式，或保留对方的</translation>
    </message>
    <message>
        <source>In the Outbox: the third way on</source>
        <translation>发件箱：第三种处理方式</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>登记来电</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一标签页</translation>
    </message>
    <message>
        <source>Next ticket in the list</source>
        <translation>列表中下一个工单</translation>
    </message>
    <message>
        <source>Open the Checklist tab</source>
        <translation>打开清单栏</translation>
    </message>
    <message>
        <source>Open the History tab</source>
        <translation>打开历史标签页</translation>
    </message>
    <message>
        <source>Open the Policy tab</source>
        <translation>打开政策栏</translation>
    </message>
    <message>
        <source>Open the Refund tab</source>
        <translation>打开“退款”标签</translation>
    </message>
    <message>
        <source>Open the first item that needs me</source>
        <translation>打开首个需要我处理的项目</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一标签页</translation>
    </message>
    <message>
        <source>Previous ticket in the list</source>
        <translation>列表中上一个工单</translation>
    </message>
    <message>
        <source>Reopen the closed tab</source>
        <translation>重新打开已关闭的标签页</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Save the refund calculation as PDF…</source>
        <translation>将退款计算保存为 PDF…</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>搜索或输入命令</translation>
    </message>
    <message>
        <source>Select the ticket</source>
        <translation>选择工单</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send, solve, next ticket</source>
        <translation>发送、解决并转到下一个工单</translation>
    </message>
    <message>
        <source>Set the priority…</source>
        <translation>设置优先级…</translation>
    </message>
    <message>
        <source>Set the status…</source>
        <translation>设置状态…</translation>
    </message>
    <message>
        <source>Set the type…</source>
        <translation>设置类型…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show or hide the customer&apos;s side</source>
        <translation>显示或隐藏客户侧栏</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>显示或隐藏队列</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>模拟断网</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>文字恢复正常大小</translation>
    </message>
    <message>
        <source>Undo a reply within 10 s, a choice until it is sent</source>
        <translation>撤销：回复 10 秒内，选择在发送之前</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>写内部备注</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Hello {name},</source>
        <translation>{name}，您好：</translation>
    </message>
    <message>
        <source>If anything is unclear, just answer this message.</source>
        <translation>如有疑问，请直接回复本消息。</translation>
    </message>
    <message>
        <source>We pay as soon as the goods are here, or you show us that you have sent them.</source>
        <translation>收到商品或您提供寄出凭证后，我们即付款。</translation>
    </message>
    <message>
        <source>Why this amount:</source>
        <translation>金额说明：</translation>
    </message>
    <message>
        <source>You will have the money on {day} at the latest.</source>
        <translation>您最迟将于{day}收到款项。</translation>
    </message>
    <message>
        <source>for the trouble: {amount}</source>
        <translation>补偿您的不便：{amount}</translation>
    </message>
    <message>
        <source>for your order {number} we pay back {amount}:</source>
        <translation>您的订单 {number} 我们退还 {amount}：</translation>
    </message>
    <message>
        <source>shipping: {amount}</source>
        <translation>运费：{amount}</translation>
    </message>
    <message>
        <source>{amount} come back to you by {method}.</source>
        <translation>{amount} 将通过{method}退还给您。</translation>
    </message>
    <message>
        <source>{line}, {quantity} pcs.: {amount}</source>
        <translation>{line}，{quantity} 件：{amount}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>已付 {amount}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} / {all}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{all} 件中 {some} 件</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Sent again</source>
        <translation>已重新发送</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What came back is closed and names what took its place.</source>
        <translation>退回的项目已关闭，并注明替代它的内容。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A colleague</source>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>A colleague changed the same field. Both values are kept; choose one.</source>
        <translation>同事修改了同一字段。两个值都已保留，请选择一个。</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Theirs stands; yours is kept. Choose one.</source>
        <translation>同事已先作更改。以同事的值为准，您的值已保留。请选择其一。</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Yours stands; theirs is kept. Choose one.</source>
        <translation>同事已先作更改。以您的值为准，同事的值已保留。请选择其一。</translation>
    </message>
    <message>
        <source>A colleague was faster. Your notes and drafts are kept; nothing was sent.</source>
        <translation>已有同事抢先认领。您的备注和草稿都已保留，没有发送任何内容。</translation>
    </message>
    <message>
        <source>A customer needs a name. Nothing was saved; fill in the name.</source>
        <translation>客户必须有姓名。尚未保存，请填写姓名。</translation>
    </message>
    <message>
        <source>A newer edition of the policy is there. The older one was not taken.</source>
        <translation>已有更新的规范版本。较旧的版本未被采用。</translation>
    </message>
    <message>
        <source>A part is not the one that was sealed in this edition of the policy. The old one stays in force.</source>
        <translation>此版规范中有一部分与签署时不同。旧版继续有效。</translation>
    </message>
    <message>
        <source>A part of this edition of the policy is missing. The old one stays in force.</source>
        <translation>此版规范缺少一部分。旧版继续有效。</translation>
    </message>
    <message>
        <source>A score lies between 0 and 100. Nothing was changed.</source>
        <translation>分数应在 0 到 100 之间。未作任何更改。</translation>
    </message>
    <message>
        <source>A seal does not fit: somebody changed this edition of the policy. The old one stays in force.</source>
        <translation>签章不符：此版规范被改动过。旧版继续有效。</translation>
    </message>
    <message>
        <source>A second person must say yes to this amount. Your yes is kept.</source>
        <translation>此金额须由第二人批准。您的批准已保留。</translation>
    </message>
    <message>
        <source>A second person must seal this edition of the policy first.</source>
        <translation>须先由第二人签署此版规范。</translation>
    </message>
    <message>
        <source>Both are the same. Nothing was changed; choose two to merge.</source>
        <translation>两者相同。未作任何更改；请选择两个不同的进行合并。</translation>
    </message>
    <message>
        <source>Both seals are of one person. A second person must seal this edition first.</source>
        <translation>两个签章属于同一人。须先由另一人签署此版。</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>已送达。</translation>
    </message>
    <message>
        <source>Delivered; it was so already.</source>
        <translation>已送达，此前已是如此。</translation>
    </message>
    <message>
        <source>Evenkeel is already running with this profile. Use that window, or close it first.</source>
        <translation>此配置的 Evenkeel 已在运行。请使用该窗口，或先将其关闭。</translation>
    </message>
    <message>
        <source>Fill in how the customer is reached. Nothing was changed.</source>
        <translation>请填写客户的联系方式。未作任何更改。</translation>
    </message>
    <message>
        <source>More was refunded on this order meanwhile. Your promise of {due} is kept and paid; look at the order.</source>
        <translation>此订单期间另有退款。您承诺的 {due} 照付；请查看订单。</translation>
    </message>
    <message>
        <source>New work cannot be saved. Free space, then Retry.</source>
        <translation>无法保存新的工作内容。请先清理磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>New work cannot be saved: the disk reports an error. What was saved is kept; free space, then Retry, or ask support.</source>
        <translation>无法保存新的工作：磁盘报告错误。已保存的内容仍在；请释放空间后重试，或联系支持人员。</translation>
    </message>
    <message>
        <source>New work cannot be saved: this disk can only be read. What is there is safe; make it writable, then Retry.</source>
        <translation>无法保存新的工作：此磁盘只能读取。已有内容是安全的；请使其可写，然后重试。</translation>
    </message>
    <message>
        <source>No policy has been published yet. Nothing was changed.</source>
        <translation>尚未发布任何规范。未作任何更改。</translation>
    </message>
    <message>
        <source>Nothing of this order is left to set aside. Nothing was changed.</source>
        <translation>该订单已无可预留的金额。未作任何更改。</translation>
    </message>
    <message>
        <source>One of the two was erased or merged before. Nothing was changed; look again.</source>
        <translation>两者之一此前已被删除或合并。未作任何更改；请重新查看。</translation>
    </message>
    <message>
        <source>Only a solved ticket can be confirmed. Nothing was changed; solve it first.</source>
        <translation>只有已解决的工单才能确认。未作任何更改，请先解决工单。</translation>
    </message>
    <message>
        <source>Only a supervisor may solve a ticket without its required steps. Nothing was changed; ask one.</source>
        <translation>只有主管可以在缺少必需步骤时解决工单。未作任何更改；请向主管提出。</translation>
    </message>
    <message>
        <source>Only its owner can release this ticket. Nothing was changed.</source>
        <translation>只有负责人可以释放此工单。未作任何更改。</translation>
    </message>
    <message>
        <source>Only {by} can say this. Nothing was changed.</source>
        <translation>只有 {by} 本人可以确认。未作任何更改。</translation>
    </message>
    <message>
        <source>Required steps are missing: {steps}. The ticket stays as it is; do them, then go on.</source>
        <translation>缺少必需步骤：{steps}。工单保持原状；请先完成再继续。</translation>
    </message>
    <message>
        <source>Say how it ended before you solve. Nothing was changed; fill in the outcome.</source>
        <translation>解决前请说明处理结果。未作任何更改，请填写结果。</translation>
    </message>
    <message>
        <source>Say in a few words what is meant. Nothing was changed.</source>
        <translation>请简要说明。未作任何更改。</translation>
    </message>
    <message>
        <source>Say in a few words why. Nothing was changed.</source>
        <translation>请简要说明原因。未作任何更改。</translation>
    </message>
    <message>
        <source>Say why you decline. Nothing was changed; fill in the reason.</source>
        <translation>请说明拒绝的原因。未作任何更改；请填写原因。</translation>
    </message>
    <message>
        <source>Somebody else decides about this step. Nothing was changed; ask for approval.</source>
        <translation>此步骤由他人决定。未作任何更改；请申请批准。</translation>
    </message>
    <message>
        <source>Somebody else must decide on your own request. No money moved.</source>
        <translation>您自己的申请须由他人决定。没有款项变动。</translation>
    </message>
    <message>
        <source>Somebody has dealt with this already. Nothing had to be changed.</source>
        <translation>已有人处理此项，无需更改。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Saved work is safe; a report was written.</source>
        <translation>程序内部出错。已保存的工作不受影响，错误报告已生成。</translation>
    </message>
    <message>
        <source>That is not the PIN. Tries left: %1.</source>
        <translation>PIN 不正确。还可尝试 %1 次。</translation>
    </message>
    <message>
        <source>That is not the password. Your work is safe on this computer; try again.</source>
        <translation>密码不正确。您的工作已安全保存在本机，请重试。</translation>
    </message>
    <message>
        <source>The allowance behind this promise has ended. Nothing was paid yet; a supervisor decides.</source>
        <translation>该承诺所依据的额度已失效。尚未付款；由主管决定。</translation>
    </message>
    <message>
        <source>The amount due is {due} now, not what you saw. No money moved; issue it again with this amount.</source>
        <translation>现在应退金额为 {due}，与您看到的不同。没有资金变动；请按此金额重新退款。</translation>
    </message>
    <message>
        <source>The amount is above what may be promised. No money moved; ask for approval.</source>
        <translation>金额超出可承诺的额度。未发生任何付款，请申请审批。</translation>
    </message>
    <message>
        <source>The customer has not confirmed yet. Ask, or give a reason for closing.</source>
        <translation>客户尚未确认。请询问客户，或填写关闭原因。</translation>
    </message>
    <message>
        <source>The customer may have the money back the way it was paid. Nothing moved; note it if they agreed to another way.</source>
        <translation>客户有权按原支付方式收回款项。没有资金变动；若客户同意其他方式，请注明。</translation>
    </message>
    <message>
        <source>The customer of this ticket was erased at their wish. What you wrote was not kept.</source>
        <translation>此工单的客户数据已应其要求删除。您写下的内容未被保留。</translation>
    </message>
    <message>
        <source>The customer wrote again before your reply went out. It was not sent; read it, then confirm.</source>
        <translation>您的回复发出前客户又来信了。回复未发送，请先阅读再确认。</translation>
    </message>
    <message>
        <source>The customer wrote again, so the ticket stays open. Read the new message first.</source>
        <translation>客户又发来消息，工单保持打开。请先阅读新消息。</translation>
    </message>
    <message>
        <source>The customer wrote before this arrived, so the ticket stayed open. Read it first.</source>
        <translation>在此之前客户已发来消息，工单保持打开。请先阅读消息。</translation>
    </message>
    <message>
        <source>The customer&apos;s data was erased by request. This change was not stored.</source>
        <translation>客户数据已应要求删除。此更改未保存。</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Your work is safe on this computer; sign in when it answers.</source>
        <translation>无法连接中心服务器。您的工作已安全保存在本机，待其恢复后再登录。</translation>
    </message>
    <message>
        <source>The hub could not read this change. It is kept; export it for support.</source>
        <translation>中心服务器无法读取此更改。内容已保留，请导出给技术支持。</translation>
    </message>
    <message>
        <source>The hub could not take this. It is kept; decide again.</source>
        <translation>中心服务器未能接收。内容已保留，请重新决定。</translation>
    </message>
    <message>
        <source>The hub did not take this computer. Check address and code, then try again.</source>
        <translation>中心服务器未接受此电脑。请检查地址和注册码后重试。</translation>
    </message>
    <message>
        <source>The hub did not take this. Your work is safe on this computer; try again later.</source>
        <translation>中心服务器未接受。您的工作已安全保存在本机，请稍后重试。</translation>
    </message>
    <message>
        <source>The hub does not know the allowance behind this promise. Nothing was paid yet; a supervisor decides.</source>
        <translation>中心不认识该承诺所依据的额度。尚未付款；由主管决定。</translation>
    </message>
    <message>
        <source>The hub does not know this allowance. No money moved; ask a supervisor.</source>
        <translation>中心服务器没有此额度的记录。未发生任何付款，请联系主管。</translation>
    </message>
    <message>
        <source>The hub does not know this change yet. It is kept and tried again later.</source>
        <translation>中心服务器暂不支持此更改。内容已保留，稍后会重试。</translation>
    </message>
    <message>
        <source>The hub keeps this apart until a supervisor has looked at it. Nothing is lost.</source>
        <translation>中心服务器已将其单独保留，等待主管查看。没有内容丢失。</translation>
    </message>
    <message>
        <source>The hub stumbled over this change. It is kept; support has been told.</source>
        <translation>中心服务器处理此更改时出错。内容已保留，并已通知技术支持。</translation>
    </message>
    <message>
        <source>The hub was last reached {hours} hours ago, too long to promise money without it. No money moved; ask for the refund, or connect first.</source>
        <translation>上次连接中心是 {hours} 小时前，时间过长，无法在没有中心的情况下承诺款项。没有款项变动；请申请退款，或先联网。</translation>
    </message>
    <message>
        <source>The key of the store is not on this computer. Nothing was changed; unlock with the passphrase.</source>
        <translation>本机没有数据密钥。未作任何更改，请用口令解锁。</translation>
    </message>
    <message>
        <source>The keys of this profile are gone, only its store is here. Put keys.json back, or ask support.</source>
        <translation>此配置文件的密钥已丢失，只剩下数据文件。请放回 keys.json，或联系支持。</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>口令不正确，无法打开数据。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>The policy does not leave this step to your role. Do it, or ask a supervisor to take it out.</source>
        <translation>政策不允许您的角色略过此步骤。请完成它，或请主管略过。</translation>
    </message>
    <message>
        <source>The policy wants a checklist walked for this ticket. It stays open; begin the checklist.</source>
        <translation>政策要求此工单走完清单。工单保持打开；请开始清单。</translation>
    </message>
    <message>
        <source>The promise arrived after its time. No money moved; ask for approval.</source>
        <translation>承诺送达时已过期。未发生任何付款，请申请审批。</translation>
    </message>
    <message>
        <source>The reason is missing. Nothing was closed; say why it is let go.</source>
        <translation>缺少原因。未关闭任何内容；请说明放弃的原因。</translation>
    </message>
    <message>
        <source>The refund has moved on meanwhile. No money moved; look at where it stands.</source>
        <translation>该退款的状态已有变化。没有款项变动；请查看当前状态。</translation>
    </message>
    <message>
        <source>The reply waited too long and was not sent. Read it again, then send or discard.</source>
        <translation>回复等待过久，未发送。请重新阅读后发送或放弃。</translation>
    </message>
    <message>
        <source>The rules for refunds are not on this computer yet. Nothing was changed; sync and try again.</source>
        <translation>退款规则尚未到达本机。未作任何更改；请同步后重试。</translation>
    </message>
    <message>
        <source>The script does not lead to this step now. Nothing was changed; look at the next one.</source>
        <translation>脚本现在不经过此步骤。未作任何更改；请看下一步。</translation>
    </message>
    <message>
        <source>The script {script} is not on this computer yet. Nothing was changed; try again when you are connected.</source>
        <translation>脚本 {script} 尚未到达本机。未作任何更改；连接后请重试。</translation>
    </message>
    <message>
        <source>The store is damaged; what waits is in the journal, all else at the hub. Have a fresh one made.</source>
        <translation>本地数据已损坏；等待发送的内容在日志中，其余在中心。请重建一份。</translation>
    </message>
    <message>
        <source>The store is damaged; your work is in the journal and at the hub. Start again to have it mended.</source>
        <translation>本地数据已损坏；您的工作在日志和中心里。请重新启动以修复。</translation>
    </message>
    <message>
        <source>The store is gone; what waits is in the journal. Put evenkeel.db back, or have a fresh one made.</source>
        <translation>本地数据不见了；等待发送的内容在日志中。请放回 evenkeel.db，或重建一份。</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Nothing was touched; update the program.</source>
        <translation>数据由较新版本写入。未作任何改动，请更新程序。</translation>
    </message>
    <message>
        <source>The ticket&apos;s customer or order has changed meanwhile. It stays open; look at it, then solve it again.</source>
        <translation>工单的客户或订单此间已变更。工单保持打开；请查看后再次解决。</translation>
    </message>
    <message>
        <source>The tickets are of two customers. Nothing was changed; merge the customers first.</source>
        <translation>这些工单属于两位客户。未作任何更改；请先合并客户。</translation>
    </message>
    <message>
        <source>The time to decide on this refund is over. No money moved; ask for it again.</source>
        <translation>该退款的决定时限已过。没有款项变动；请重新申请。</translation>
    </message>
    <message>
        <source>These rules cannot be read. Nothing was changed; those in force stay.</source>
        <translation>无法读取这些规则。未作任何更改；现行规则继续有效。</translation>
    </message>
    <message>
        <source>Things had changed at the hub when this arrived. It is kept; decide again.</source>
        <translation>送达时中心服务器上的情况已有变化。内容已保留，请重新决定。</translation>
    </message>
    <message>
        <source>This agent is not known here. Nothing was changed; choose somebody else.</source>
        <translation>找不到该客服。未作任何更改，请选择其他人。</translation>
    </message>
    <message>
        <source>This agent no longer takes tickets. Nothing was changed; choose somebody else.</source>
        <translation>该客服已不再接单。未作任何更改，请选择其他人。</translation>
    </message>
    <message>
        <source>This answer cannot be read. Nothing was changed; answer the step again.</source>
        <translation>无法读取此答案。未作任何更改；请重新回答该步骤。</translation>
    </message>
    <message>
        <source>This answer does not fit the step. Nothing was changed; look at what is asked.</source>
        <translation>此答案不适合该步骤。未作任何更改；请看清所问内容。</translation>
    </message>
    <message>
        <source>This cannot be changed afterwards. It is kept; do it anew.</source>
        <translation>此项事后无法修改。它会保留；请重新操作。</translation>
    </message>
    <message>
        <source>This cannot be refunded as asked. No money moved; look at what is left of the order.</source>
        <translation>无法按此要求退款。没有资金变动；请查看订单余额。</translation>
    </message>
    <message>
        <source>This change is incomplete. Nothing was saved; check the fields and try again.</source>
        <translation>更改不完整。尚未保存，请检查各字段后重试。</translation>
    </message>
    <message>
        <source>This checklist has ended. Nothing was changed; go back to a step to open it.</source>
        <translation>此清单已结束。未作任何更改；返回某一步骤即可重新打开。</translation>
    </message>
    <message>
        <source>This checklist is not on this computer. Nothing was changed; open it again.</source>
        <translation>此清单不在本机。未作任何更改；请重新打开。</translation>
    </message>
    <message>
        <source>This checklist went along to another ticket. Nothing was changed; open it there.</source>
        <translation>此清单已随另一工单转移。未作任何更改；请在那里打开。</translation>
    </message>
    <message>
        <source>This choice is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>本机没有此选择项。未作任何更改，请同步后重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s, so no money is promised without it. No money moved; connect first, or set the clock right.</source>
        <translation>本机时钟与中心不一致，因此没有中心时不能承诺款项。没有款项变动；请先联网，或校正时钟。</translation>
    </message>
    <message>
        <source>This contact is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>本机没有此联系记录。未作任何更改，请同步后重试。</translation>
    </message>
    <message>
        <source>This customer is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>本机没有此客户。未作任何更改，请同步后重试。</translation>
    </message>
    <message>
        <source>This customer was merged into another one. Your work is kept; do it there.</source>
        <translation>该客户已并入另一位客户。您的工作已保留；请在那里继续。</translation>
    </message>
    <message>
        <source>This customer&apos;s data was erased at their wish. What you wrote about them was not kept.</source>
        <translation>该客户的数据已应其要求删除。您写下的有关内容未被保留。</translation>
    </message>
    <message>
        <source>This edition of the policy cannot be read. The old one stays in force.</source>
        <translation>此版规范无法读取。旧版继续有效。</translation>
    </message>
    <message>
        <source>This edition of the policy is not known here. Nothing was changed.</source>
        <translation>此处没有这一版规范。未作任何更改。</translation>
    </message>
    <message>
        <source>This edition of the policy is sealed by a key that is not trusted. The old one stays in force.</source>
        <translation>此版规范由不受信任的密钥签署。旧版继续有效。</translation>
    </message>
    <message>
        <source>This edition of the policy is too large. The old one stays in force.</source>
        <translation>此版规范过大。旧版继续有效。</translation>
    </message>
    <message>
        <source>This is above what you may give alone. No money moved; ask for approval.</source>
        <translation>超出您可独自决定的额度。没有资金变动；请申请批准。</translation>
    </message>
    <message>
        <source>This is longer than anything the hub takes in. Make it shorter or send it in parts.</source>
        <translation>这段内容超过了中心服务器能接收的长度。请缩短，或分几次发送。</translation>
    </message>
    <message>
        <source>This is more credit than you may give today. Nothing was given; give less, or ask a supervisor.</source>
        <translation>超出您今天可赠送的额度。未赠送任何金额；请减少金额或请示主管。</translation>
    </message>
    <message>
        <source>This is more than you may promise without the hub now. No money moved; promise less, or ask.</source>
        <translation>超出您现在离线可承诺的额度。没有资金变动；请减少金额或提出申请。</translation>
    </message>
    <message>
        <source>This is no key for the policy, or nobody vouches for it. Nothing was changed.</source>
        <translation>这不是规范密钥，或无人为其担保。未作任何更改。</translation>
    </message>
    <message>
        <source>This may not be given as goodwill. No money moved; the customer&apos;s rights are untouched.</source>
        <translation>此项不能作为善意补偿给予。没有资金变动；客户的权利不受影响。</translation>
    </message>
    <message>
        <source>This message belongs to another ticket. Nothing was changed; open that ticket.</source>
        <translation>此消息属于另一工单。未作任何更改，请打开该工单。</translation>
    </message>
    <message>
        <source>This message is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>本机没有此消息。未作任何更改，请同步后重试。</translation>
    </message>
    <message>
        <source>This order is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>本机没有此订单。未作任何更改，请同步后重试。</translation>
    </message>
    <message>
        <source>This order&apos;s refunds are not on this computer. Nothing was changed; sync and try again.</source>
        <translation>此订单的退款记录不在本机上。未作任何更改；请同步后重试。</translation>
    </message>
    <message>
        <source>This queue is not known here. Nothing was changed; choose another queue.</source>
        <translation>找不到该队列。未作任何更改，请选择其他队列。</translation>
    </message>
    <message>
        <source>This refund does not fit the order. No money moved; open the order again.</source>
        <translation>此退款与订单不符。没有资金变动；请重新打开订单。</translation>
    </message>
    <message>
        <source>This refund is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>此退款不在本机上。未作任何更改；请同步后重试。</translation>
    </message>
    <message>
        <source>This remark on the policy is not known here. Nothing was changed.</source>
        <translation>此处没有这条规范意见。未作任何更改。</translation>
    </message>
    <message>
        <source>This role is not known here. Nothing was changed; choose another role.</source>
        <translation>找不到该角色。未作任何更改，请选择其他角色。</translation>
    </message>
    <message>
        <source>This status has a step of its own. Use Solve, Confirm, Close or Reopen.</source>
        <translation>此状态有专门的步骤，请使用“解决”“确认”“关闭”或“重新打开”。</translation>
    </message>
    <message>
        <source>This tag is not known here. Nothing was changed; choose another tag.</source>
        <translation>找不到该标签。未作任何更改，请选择其他标签。</translation>
    </message>
    <message>
        <source>This ticket is no longer in work. Nothing was changed; reopen it first.</source>
        <translation>此工单已不在处理中。未作任何更改，请先重新打开。</translation>
    </message>
    <message>
        <source>This ticket is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>本机没有此工单。未作任何更改，请同步后重试。</translation>
    </message>
    <message>
        <source>This ticket is still open. Nothing had to be changed.</source>
        <translation>此工单仍处于打开状态，无需更改。</translation>
    </message>
    <message>
        <source>This ticket was merged into another one. Your work is kept; do it there.</source>
        <translation>此工单已并入另一张工单。您的工作已保留；请在那里继续。</translation>
    </message>
    <message>
        <source>This ticket was merged into another. Your change follows it there.</source>
        <translation>此工单已并入另一工单，您的更改会一并转过去。</translation>
    </message>
    <message>
        <source>This version does not know the change. Your work is kept; update the program.</source>
        <translation>当前版本不支持此更改。您的工作已保留，请更新程序。</translation>
    </message>
    <message>
        <source>Tickets of this queue wait until you have read clause {clause}. Nothing was changed; read it now.</source>
        <translation>此队列的工单需等您读过条款 {clause} 后才能处理。未作任何更改；请现在阅读。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 seconds.</source>
        <translation>PIN 输错次数过多。请在 %1 秒后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>密码输错次数过多。请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have asked for this erasure yourself. Nothing was changed; somebody else confirms it.</source>
        <translation>这次删除是您自己申请的。未作任何更改；须由另一人确认。</translation>
    </message>
    <message>
        <source>You may not decide in this supervisor&apos;s place. No money moved.</source>
        <translation>您不能代替这位主管作决定。没有款项变动。</translation>
    </message>
    <message>
        <source>You no longer work for this ticket&apos;s team. Your work is kept; a supervisor decides.</source>
        <translation>您已不在此工单所属的团队。您的工作已保留，由主管决定。</translation>
    </message>
    <message>
        <source>Your choice has gone to the hub and is a normal change now. Set the value anew to change it.</source>
        <translation>您的选择已发送到中心，现在是普通更改。如需更改，请重新设置该值。</translation>
    </message>
    <message>
        <source>Your reply waited {hours} h for the connection. It was not sent; read it, then confirm.</source>
        <translation>您的回复等待连接已达 {hours} 小时，尚未发送。请重读后确认。</translation>
    </message>
    <message>
        <source>Your rights changed before this arrived. It is kept; a supervisor decides.</source>
        <translation>送达前您的权限已变更。内容已保留，由主管决定。</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; a supervisor can do it.</source>
        <translation>您的角色无权执行此操作。未作任何更改，可由主管执行。</translation>
    </message>
    <message>
        <source>Your role does not decide about refunds. No money moved; a supervisor can.</source>
        <translation>您的角色不能审批退款。没有资金变动；主管可以。</translation>
    </message>
    <message>
        <source>{by} has answered this already. Your answer was not kept.</source>
        <translation>{by} 已经答复。您的答复未保存。</translation>
    </message>
    <message>
        <source>{by} has seen to this already. Nothing was changed; take the next one.</source>
        <translation>{by} 已处理此事。未作任何更改；请处理下一项。</translation>
    </message>
    <message>
        <source>{by} has settled this already. Nothing had to be changed.</source>
        <translation>{by}已处理此事，无需更改。</translation>
    </message>
    <message>
        <source>{by} has this ticket already. Your notes and drafts are kept.</source>
        <translation>{by} 已认领此工单。您的备注和草稿都已保留。</translation>
    </message>
    <message>
        <source>{by} has this ticket now. Your reply was not sent; it is kept there as a note.</source>
        <translation>此工单现由{by}处理。您的回复未发送，已作为备注保留在工单中。</translation>
    </message>
    <message>
        <source>{by} is working on this refund. Nothing was changed.</source>
        <translation>{by} 正在处理此退款。未作任何更改。</translation>
    </message>
    <message>
        <source>{by} refunded {due} on this order at {time}. No second refund was made; close this as a duplicate.</source>
        <translation>{by} 已于 {time} 为此订单退款 {due}。没有重复退款；请将此项作为重复关闭。</translation>
    </message>
</context>
<context>
    <name>NewTicket</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>创建工单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Emergency: somebody&apos;s safety is at stake</source>
        <translation>紧急：有人身安全风险</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>首条消息</translation>
    </message>
    <message>
        <source>I take it myself</source>
        <translation>由我处理</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>还缺：{fields}。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>NoTicket</name>
    <message numerus="yes">
        <source>%n due within the hour</source>
        <translation>
            <numerusform>%n 张一小时内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) late</source>
        <translation>
            <numerusform>%n 张工单已超时</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one in the list, or search with Ctrl+K.</source>
        <translation>请在列表中选择，或按 Ctrl+K 搜索。</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>下一个到期时间：%1。</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>未打开工单</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>一小时内没有到期的工单。</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>打开第一张</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>What was offered</source>
        <translation>曾提供的方案</translation>
    </message>
</context>
<context>
    <name>OlderFinder</name>
    <message numerus="yes">
        <source>%n more at the hub</source>
        <translation>
            <numerusform>中心服务器还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown; type more to narrow it</source>
        <translation>
            <numerusform>%n 项未显示，请继续输入以缩小范围</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ticket(s) were too many.</source>
        <translation>
            <numerusform>%n 个较早的工单过多，未取来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of other teams are not.</source>
        <translation>
            <numerusform>其他团队的 %n 个工单不在其中。</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague asks for help</source>
        <translation>同事请求协助</translation>
    </message>
    <message>
        <source>A complaint is looked into</source>
        <translation>正在处理投诉</translation>
    </message>
    <message>
        <source>All of {name} is on this computer until {day}.</source>
        <translation>{name} 的全部记录将在本机保留至 {day}。</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>正在询问中心服务器…</translation>
    </message>
    <message>
        <source>Fetching all of {name}…</source>
        <translation>正在获取 {name} 的全部记录…</translation>
    </message>
    <message>
        <source>Look at the hub for “{text}”</source>
        <translation>在中心服务器查找“{text}”</translation>
    </message>
    <message>
        <source>No line now: what is older than 90 days stays at the hub.</source>
        <translation>当前没有连接：90 天以前的内容保留在中心服务器。</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>不在本机</translation>
    </message>
    <message>
        <source>Older than 90 days: not on this computer; no line now</source>
        <translation>90 天以前的内容不在本机，当前没有连接</translation>
    </message>
    <message>
        <source>The customer has written</source>
        <translation>客户发来了消息</translation>
    </message>
    <message>
        <source>The customer is on the line</source>
        <translation>客户正在通话中</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>中心服务器未能答复。没有丢失任何内容，请重试。</translation>
    </message>
    <message>
        <source>The hub has nothing by this name that you may open.</source>
        <translation>中心服务器没有您可以打开的此名称内容。</translation>
    </message>
    <message>
        <source>The hub has nothing more.</source>
        <translation>中心服务器没有更多内容。</translation>
    </message>
    <message>
        <source>Type at least three letters.</source>
        <translation>请至少输入三个字母。</translation>
    </message>
    <message>
        <source>Why do you open {name}? It is written down.</source>
        <translation>您为何打开 {name}？此操作会被记录。</translation>
    </message>
    <message numerus="yes">
        <source>You have looked often; again in %n minute(s).</source>
        <translation>
            <numerusform>您查询过于频繁，请在 %n 分钟后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have opened many strangers today; ask your supervisor.</source>
        <translation>您今天已打开许多陌生客户，请联系主管。</translation>
    </message>
    <message>
        <source>not of your teams</source>
        <translation>不属于您的团队</translation>
    </message>
    <message>
        <source>older than 90 days, and other customers</source>
        <translation>90 天以前的内容及其他客户</translation>
    </message>
</context>
<context>
    <name>OperationCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}. It will be sent when the hub answers.</source>
        <translation>已于 {time} 保存在本机，中心服务器恢复响应后发送。</translation>
    </message>
    <message>
        <source>Show what was sent instead</source>
        <translation>显示替代发送的内容</translation>
    </message>
    <message>
        <source>The hub has it. It was made here at %1.</source>
        <translation>中心已收到。于 %1 在此产生。</translation>
    </message>
    <message>
        <source>Why it is let go</source>
        <translation>放弃的原因</translation>
    </message>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>You changed it and sent it again, as number %1. It stays here.</source>
        <translation>您已修改并重新发送，编号 %1。它会保留在这里。</translation>
    </message>
    <message>
        <source>You have dealt with this. It stays here.</source>
        <translation>您已处理此项。它保留在这里。</translation>
    </message>
    <message>
        <source>You let it go: “%1”. It stays here.</source>
        <translation>您已放弃：“%1”。它保留在这里。</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n not delivered yet</source>
        <translation>
            <numerusform>%n 项未送达</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Approve a refund</source>
        <translation>批准退款</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分派</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Choice between two values</source>
        <translation>两个值之间的选择</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer&apos;s consent</source>
        <translation>客户同意</translation>
    </message>
    <message>
        <source>Customer&apos;s details</source>
        <translation>客户资料</translation>
    </message>
    <message>
        <source>Customer&apos;s wishes</source>
        <translation>客户偏好</translation>
    </message>
    <message>
        <source>Decline a refund</source>
        <translation>拒绝退款</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Draft of a refund</source>
        <translation>退款草稿</translation>
    </message>
    <message>
        <source>End of a contact</source>
        <translation>联系结束</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>全部已送达。</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>标为紧急</translation>
    </message>
    <message>
        <source>Give an allowance back</source>
        <translation>退还额度</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>会员等级</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n 项需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Answer about the policy</source>
        <translation>对意见的答复</translation>
    </message>
    <message>
        <source>Checklist begun</source>
        <translation>清单已开始</translation>
    </message>
    <message>
        <source>Checklist goes on</source>
        <translation>清单继续</translation>
    </message>
    <message>
        <source>Checklist left</source>
        <translation>离开清单</translation>
    </message>
    <message>
        <source>Checklist parked</source>
        <translation>清单已搁置</translation>
    </message>
    <message>
        <source>Checklist paused</source>
        <translation>清单已暂停</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>Clause read</source>
        <translation>已读条款</translation>
    </message>
    <message>
        <source>Credit of the shop</source>
        <translation>商店退款单</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>标为已处理</translation>
    </message>
    <message>
        <source>Done; this item no longer needs you.</source>
        <translation>完成；此项不再需要您处理。</translation>
    </message>
    <message>
        <source>Edition of the policy</source>
        <translation>规范版本</translation>
    </message>
    <message>
        <source>Erasure of a customer</source>
        <translation>删除客户数据</translation>
    </message>
    <message>
        <source>Erasure of a customer confirmed</source>
        <translation>客户删除已确认</translation>
    </message>
    <message>
        <source>Erasure of a customer declined</source>
        <translation>客户删除已拒绝</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>导出给技术支持</translation>
    </message>
    <message>
        <source>Merge of customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Merge of tickets</source>
        <translation>合并工单</translation>
    </message>
    <message>
        <source>Newer version of a checklist</source>
        <translation>清单的新版本</translation>
    </message>
    <message>
        <source>Nothing here can be deleted. What you let go needs a reason and stays.</source>
        <translation>这里的内容都不能删除。放弃需要说明原因，并会保留。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>其他工作</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Outcome of a payout</source>
        <translation>付款结果</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Proposal of care left out</source>
        <translation>关怀建议已略过</translation>
    </message>
    <message>
        <source>Proposal of care taken on</source>
        <translation>关怀建议已接手</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Remark on the policy</source>
        <translation>对规范的意见</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Request for approval</source>
        <translation>审批申请</translation>
    </message>
    <message>
        <source>Request out of time</source>
        <translation>申请已过期</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Rules for refunds</source>
        <translation>退款规则</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Set money aside</source>
        <translation>预留款项</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Stand-in for approvals</source>
        <translation>审批代理人</translation>
    </message>
    <message>
        <source>Start of a contact</source>
        <translation>联系开始</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step not applicable</source>
        <translation>步骤不适用</translation>
    </message>
    <message>
        <source>Step of a checklist</source>
        <translation>清单步骤</translation>
    </message>
    <message>
        <source>Step opened again</source>
        <translation>步骤重新打开</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>Supervisor&apos;s code</source>
        <translation>主管代码</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take a refund back</source>
        <translation>撤回退款</translation>
    </message>
    <message>
        <source>Take an allowance back</source>
        <translation>收回额度</translation>
    </message>
    <message>
        <source>Take an emergency back</source>
        <translation>取消紧急标记</translation>
    </message>
    <message>
        <source>Ticket from elsewhere</source>
        <translation>外部工单</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Way to reach a customer</source>
        <translation>客户联系方式</translation>
    </message>
    <message>
        <source>What you do next appears here until the hub has it.</source>
        <translation>您接下来的操作会显示在这里，直到中心收到。</translation>
    </message>
    <message>
        <source>Which work is shown</source>
        <translation>显示哪些工作</translation>
    </message>
    <message>
        <source>Work on its way</source>
        <translation>正在途中的工作</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>在途中</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>已尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待第 %1 项</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等待您处理</translation>
    </message>
    <message>
        <source>You on {what}: {text} — {who} answered: {answer}</source>
        <translation>您关于 {what}：{text} — {who} 答复：{answer}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的答复</translation>
    </message>
    <message>
        <source>{what} is due for review on {day}</source>
        <translation>{what} 应于 {day} 审查</translation>
    </message>
    <message>
        <source>{who} on {what}: {text}</source>
        <translation>{who} 关于 {what}：{text}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Here, on {ref}</source>
        <translation>当前工单 {ref}</translation>
    </message>
    <message>
        <source>Open a ticket first: = answers for its customer</source>
        <translation>请先打开工单：= 回答其客户的退款</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>该客户还没有订单</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Tickets of {name}</source>
        <translation>{name} 的工单</translation>
    </message>
    <message>
        <source>Type words of a clause, in any language</source>
        <translation>输入条款中的词，任何语言皆可</translation>
    </message>
    <message>
        <source>What can be refunded on {ref}</source>
        <translation>{ref} 可退款项</translation>
    </message>
    <message>
        <source>{name} has no tickets on this computer.</source>
        <translation>本机没有 {name} 的工单。</translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 个结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>没有与“{text}”匹配的内容。</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>搜索或输入命令</translation>
    </message>
    <message>
        <source>{count} · {ms} ms</source>
        <translation>{count} · {ms} ms</translation>
    </message>
</context>
<context>
    <name>PaperSaver</name>
    <message>
        <source>For the customer</source>
        <translation>给客户</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>供内部使用</translation>
    </message>
    <message>
        <source>Save the calculation</source>
        <translation>保存计算</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Choose another place.</source>
        <translation>无法写入 {file}：{why}。请选择其他位置。</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Your work is safe on this computer. Sign in to send it.</source>
        <translation>您的工作已安全保存在本机。登录后即可发送。</translation>
    </message>
</context>
<context>
    <name>PolicyBook</name>
    <message>
        <source>Answered within</source>
        <translation>接听时限</translation>
    </message>
    <message>
        <source>As goodwill</source>
        <translation>善意补偿</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>避免</translation>
    </message>
    <message>
        <source>Code of conduct</source>
        <translation>行为准则</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Find the cause</source>
        <translation>查明原因</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>首次回复时限</translation>
    </message>
    <message>
        <source>Handled within</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>In one case</source>
        <translation>单笔</translation>
    </message>
    <message>
        <source>In one day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提出方案</translation>
    </message>
    <message>
        <source>Our commitments</source>
        <translation>我们的承诺</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Products and services</source>
        <translation>产品与服务</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>回复模板</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>可以这样说</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Solved within</source>
        <translation>解决时限</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>调查问卷</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>了解情况</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>We write first</source>
        <translation>主动关怀</translation>
    </message>
    <message>
        <source>What a role may give</source>
        <translation>各角色的权限</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>PolicyDeeds</name>
    <message>
        <source>That was not the right answer. Read it once more and choose again.</source>
        <translation>答案不正确。请再读一遍后重新选择。</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>查找条款</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>在政策中查找</translation>
    </message>
    <message>
        <source>It arrives with the next connection to the hub.</source>
        <translation>下次连接中心时送达。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>尚未收到政策。</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>政策的部分</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>政策与知识</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>条款正文</translation>
    </message>
    <message>
        <source>Versions: {labels}</source>
        <translation>版本：{labels}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
</context>
<context>
    <name>PolicyPaper</name>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Changed in v{edition}</source>
        <translation>v{edition} 中更改</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Say it kindly</source>
        <translation>婉转地说</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>被引用于</translation>
    </message>
    <message>
        <source>Version {version}, in force from {day}</source>
        <translation>版本 {version}，自 {day} 起生效</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>自 {day} 起生效</translation>
    </message>
    <message>
        <source>last text: version {version}, {day}</source>
        <translation>上一版：版本 {version}，{day}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>PolicySeals</name>
    <message>
        <source>Only {names} has sealed it.</source>
        <translation>仅 {names} 已签署。</translation>
    </message>
    <message>
        <source>Sealed by {names}; the seals fit.</source>
        <translation>由 {names} 签署；签名有效。</translation>
    </message>
    <message>
        <source>Without seals.</source>
        <translation>没有签名。</translation>
    </message>
</context>
<context>
    <name>PolicySide</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>找到 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Clauses found</source>
        <translation>找到的条款</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>查找条款</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>在政策中查找</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>尚未收到政策。</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>打开手册</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>政策 v{edition}</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>条款正文</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>It opens {queues} for you.</source>
        <translation>已为您开放 {queues}。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practice: nothing is sent or paid</source>
        <translation>练习：不会发送或付款</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{percent} of 100. {needed} are needed: look at the steps below and walk it once more.</source>
        <translation>{percent} 分（满分 100）。需要 {needed} 分：请看下面的步骤后再走一遍。</translation>
    </message>
    <message>
        <source>{percent} of 100: passed.</source>
        <translation>{percent} 分（满分 100）：通过。</translation>
    </message>
    <message>
        <source>{step}: a good agent answers {expected}</source>
        <translation>{step}：优秀客服的回答是 {expected}</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>显示密度</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>One line per ticket</source>
        <translation>每个工单一行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Single letters act in lists</source>
        <translation>列表中启用单字母快捷键</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>%1 had a draft here, last known %2 ago</source>
        <translation>%1 曾在此有草稿，最后得知于 %2 前</translation>
    </message>
    <message>
        <source>%1 has a draft here, %2 ago</source>
        <translation>%1 在此有草稿，%2 前</translation>
    </message>
    <message>
        <source>%1 is looking at this, %2 ago</source>
        <translation>%1 正在查看，%2 前</translation>
    </message>
    <message>
        <source>%1 is typing, %2 ago</source>
        <translation>%1 正在输入，%2 前</translation>
    </message>
    <message>
        <source>%1 looked at this, last known %2 ago</source>
        <translation>%1 曾查看，最后得知于 %2 前</translation>
    </message>
    <message>
        <source>%1 was typing, last known %2 ago</source>
        <translation>%1 曾在输入，最后得知于 %2 前</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>%1 of %2 tickets fetched so far</source>
        <translation>已获取 %1 / %2 张工单</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) fetched so far</source>
        <translation>
            <numerusform>已获取 %n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Could not read the list. Nothing is lost; it is tried again.</source>
        <translation>无法读取列表。没有内容丢失，正在重试。</translation>
    </message>
    <message>
        <source>Could not refresh. Showing %1.</source>
        <translation>无法刷新，当前显示 %1 的内容。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>筛选此列表</translation>
    </message>
    <message>
        <source>List settings</source>
        <translation>列表设置</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>政策与知识</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>退款与审批</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy the names of who has not</source>
        <translation>复制未读者姓名</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>尚未阅读：{names}</translation>
    </message>
    <message>
        <source>Read by {readers} of {people}</source>
        <translation>{people} 人中 {readers} 人已读</translation>
    </message>
    <message>
        <source>Read: {names}</source>
        <translation>已阅读：{names}</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>谁已阅读</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read now</source>
        <translation>立即阅读</translation>
    </message>
</context>
<context>
    <name>RefundPaper</name>
    <message>
        <source>Delivered on {day}</source>
        <translation>送达日期：{day}</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>善意补偿</translation>
    </message>
    <message>
        <source>How the refund was worked out</source>
        <translation>退款计算过程</translation>
    </message>
    <message>
        <source>In time or not</source>
        <translation>是否在期限内</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>退款后剩余</translation>
    </message>
    <message>
        <source>Left on the order: {amount}</source>
        <translation>订单剩余：{amount}</translation>
    </message>
    <message>
        <source>No clause of our policy is needed: this is the law.</source>
        <translation>无需我们政策的条款：这是法律规定。</translation>
    </message>
    <message>
        <source>Order {number} of {day}, {who}</source>
        <translation>订单 {number}，{day}，{who}</translation>
    </message>
    <message>
        <source>Paid: {amount} by {method}</source>
        <translation>已付：{amount}，{method}</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Policy book {label}, rules {rules}</source>
        <translation>政策手册 {label}，规则 {rules}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>现金取整</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步说明</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Tax by rate</source>
        <translation>按税率的税额</translation>
    </message>
    <message>
        <source>The clauses of our policy</source>
        <translation>我们政策的条款</translation>
    </message>
    <message>
        <source>The money is due by {day}.</source>
        <translation>款项最迟应于 {day} 退回。</translation>
    </message>
    <message>
        <source>There is no policy book on this computer.</source>
        <translation>此电脑上没有政策手册。</translation>
    </message>
    <message>
        <source>Version {version}, in force since {day}</source>
        <translation>版本 {version}，自 {day} 起生效</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>退款内容</translation>
    </message>
    <message>
        <source>Where it stands written</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>款项去向</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>含税</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
    <message>
        <source>Worked out by {who} on {at}</source>
        <translation>由 {who} 于 {at} 计算</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>未经律师审核</translation>
    </message>
    <message>
        <source>{clause} (page {pack}, version {version})</source>
        <translation>{clause}（{pack} 页，版本 {version}）</translation>
    </message>
    <message>
        <source>{quantity} of {bought}</source>
        <translation>{bought} 中的 {quantity}</translation>
    </message>
    <message>
        <source>{rate} %</source>
        <translation>{rate} %</translation>
    </message>
    <message>
        <source>§ {id} {title}</source>
        <translation>§ {id} {title}</translation>
    </message>
</context>
<context>
    <name>RefundSteps</name>
    <message>
        <source>Nobody decided on {amount} in time.</source>
        <translation>无人及时对 {amount} 作出决定。</translation>
    </message>
    <message>
        <source>The payment of {amount} was refused.</source>
        <translation>{amount} 的付款被拒绝。</translation>
    </message>
    <message>
        <source>Whether {amount} went out is not known yet.</source>
        <translation>{amount} 是否已付出尚不清楚。</translation>
    </message>
    <message>
        <source>{amount} were paid back.</source>
        <translation>已退还 {amount}。</translation>
    </message>
    <message>
        <source>{by} approved a refund of {amount}.</source>
        <translation>{by} 批准了 {amount} 的退款。</translation>
    </message>
    <message>
        <source>{by} asked for approval of {amount}.</source>
        <translation>{by} 申请批准 {amount}。</translation>
    </message>
    <message>
        <source>{by} declined a refund of {amount}.</source>
        <translation>{by} 拒绝了 {amount} 的退款。</translation>
    </message>
    <message>
        <source>{by} drafted a refund of {amount}.</source>
        <translation>{by} 起草了 {amount} 的退款。</translation>
    </message>
    <message>
        <source>{by} gave {amount} of store credit.</source>
        <translation>{by} 赠送了 {amount} 店铺余额。</translation>
    </message>
    <message>
        <source>{by} issued a refund of {amount}.</source>
        <translation>{by} 发出了 {amount} 的退款。</translation>
    </message>
    <message>
        <source>{by} said yes to {amount}; a second person must say so too.</source>
        <translation>{by} 已同意 {amount}；还需第二人同意。</translation>
    </message>
    <message>
        <source>{by} took the refund of {amount} back.</source>
        <translation>{by} 撤回了 {amount} 的退款。</translation>
    </message>
</context>
<context>
    <name>RefundTab</name>
    <message>
        <source>Asked for approval of {amount}.</source>
        <translation>已申请批准 {amount}。</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单行</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Shipping too</source>
        <translation>包括运费</translation>
    </message>
    <message>
        <source>Space ticks, plus and minus count, Enter says why</source>
        <translation>空格勾选，加减号改数量，回车看原因</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>该客户还没有订单</translation>
    </message>
    <message>
        <source>This order is not here yet.</source>
        <translation>此订单尚未同步到本机。</translation>
    </message>
    <message>
        <source>Tick what comes back.</source>
        <translation>请勾选退回的商品。</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>已付 {amount}</translation>
    </message>
    <message>
        <source>{amount} issued.</source>
        <translation>已退款 {amount}。</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, as soon as the line is back?</source>
        <translation>线路恢复后，将 {amount} 经{means}退给{who}？</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, now?</source>
        <translation>现在将 {amount} 经{means}退给{who}？</translation>
    </message>
    <message>
        <source>{amount} will be paid on reconnect.</source>
        <translation>{amount} 将在重新连接后支付。</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>A minor fault: {name} instead of ending the sale. {article}</source>
        <translation>轻微瑕疵：应{name}，而非解除合同。{article}</translation>
    </message>
    <message>
        <source>After the repair {months} months more. {article}</source>
        <translation>维修后再延长 {months} 个月。{article}</translation>
    </message>
    <message>
        <source>All goes back as it was paid in coins: {amount} for {asked}.</source>
        <translation>按实付现金全额退还：{amount}（计算值 {asked}）。</translation>
    </message>
    <message>
        <source>All of it went back before.</source>
        <translation>已全部退还。</translation>
    </message>
    <message>
        <source>An order of one&apos;s own or of somebody close: a second person decides.</source>
        <translation>本人或亲友的订单：须由他人决定。</translation>
    </message>
    <message>
        <source>Below the smallest amount of {limit} for {name}. {article}</source>
        <translation>低于{name}的最低金额 {limit}。{article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: in time, the last day is {last_day}. {article}</source>
        <translation>第 {days} 天，共 {of} 天：在期限内，最后一天为{last_day}。{article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: too late, the last day was {last_day}. {article}</source>
        <translation>第 {days} 天，共 {of} 天：已逾期，最后一天为{last_day}。{article}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>第 {day} 天，共 {days} 天</translation>
    </message>
    <message>
        <source>Fee for taking back</source>
        <translation>退货手续费</translation>
    </message>
    <message numerus="yes">
        <source>Goods, %n line(s)</source>
        <translation>
            <numerusform>商品，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>善意补偿</translation>
    </message>
    <message>
        <source>Goodwill: {amount}, {tax} of it tax.</source>
        <translation>善意补偿：{amount}，其中税 {tax}。</translation>
    </message>
    <message>
        <source>In coins {amount}, worked out were {asked}.</source>
        <translation>现金 {amount}，计算值为 {asked}。</translation>
    </message>
    <message>
        <source>Less {amount} for points that were earned and are spent.</source>
        <translation>减去已使用的所得积分 {amount}。</translation>
    </message>
    <message>
        <source>Less {amount} for taking the goods back.</source>
        <translation>减去退货手续费 {amount}。</translation>
    </message>
    <message>
        <source>Less {amount} for the return label.</source>
        <translation>减去退货运单 {amount}。</translation>
    </message>
    <message>
        <source>Less {amount} for the time of use.</source>
        <translation>减去使用折旧 {amount}。</translation>
    </message>
    <message>
        <source>Less {amount} for value the goods have lost.</source>
        <translation>减去商品贬值 {amount}。</translation>
    </message>
    <message>
        <source>Less {amount}, because what is kept no longer earns the offer.</source>
        <translation>减去 {amount}，保留部分不再满足优惠条件。</translation>
    </message>
    <message>
        <source>Money went to {quantity} accounts in {days} days.</source>
        <translation>{days} 天内款项退至 {quantity} 个账户。</translation>
    </message>
    <message>
        <source>More tax than is left of this line. At most {maximum}.</source>
        <translation>超过该行剩余税额，最多 {maximum}。</translation>
    </message>
    <message>
        <source>More than is left of the shipping. At most {maximum}.</source>
        <translation>超过剩余运费，最多 {maximum}。</translation>
    </message>
    <message>
        <source>More than is left of this line. At most {maximum}.</source>
        <translation>超过该行剩余金额，最多 {maximum}。</translation>
    </message>
    <message>
        <source>More than is left of what was paid. At most {maximum}.</source>
        <translation>超过剩余已付金额，最多 {maximum}。</translation>
    </message>
    <message>
        <source>More than the card still holds. At most {maximum}.</source>
        <translation>超过卡内余额，最多 {maximum}。</translation>
    </message>
    <message>
        <source>Neither law nor policy stands behind this: somebody who approves decides.</source>
        <translation>法律与政策均无依据：由有批准权的人决定。</translation>
    </message>
    <message>
        <source>No purchase is known for this; {asked} would be goodwill.</source>
        <translation>未找到对应购买记录；{asked} 将作为善意补偿。</translation>
    </message>
    <message>
        <source>No shipping was paid on this order.</source>
        <translation>该订单未付运费。</translation>
    </message>
    <message>
        <source>Not selected.</source>
        <translation>未选择。</translation>
    </message>
    <message>
        <source>Nothing can go back on this order as it stands.</source>
        <translation>此订单当前状态不可退款。</translation>
    </message>
    <message>
        <source>Nothing is taken off for {months} months of use. {article}</source>
        <translation>使用 {months} 个月不作扣减。{article}</translation>
    </message>
    <message>
        <source>Offer lost</source>
        <translation>优惠失效</translation>
    </message>
    <message>
        <source>Offline up to {limit}.</source>
        <translation>离线上限 {limit}。</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>Our policy asks for a proof of purchase.</source>
        <translation>我们的政策要求购买凭证。</translation>
    </message>
    <message>
        <source>Our policy does not take goods back in this condition ({why}).</source>
        <translation>我们的政策不接受此状态的退货（{why}）。</translation>
    </message>
    <message>
        <source>Our policy does not take these goods back ({category}).</source>
        <translation>我们的政策不接受此类商品退货（{category}）。</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of} is too late, the last day was {last_day}.</source>
        <translation>我们的政策：第 {days} 天已超过 {of} 天期限，最后一天为{last_day}。</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of}, the last day is {last_day}.</source>
        <translation>我们的政策：第 {days} 天，共 {of} 天，最后一天为{last_day}。</translation>
    </message>
    <message>
        <source>Page {pack}, version {version}</source>
        <translation>{pack} 规则，版本 {version}</translation>
    </message>
    <message>
        <source>Points given back: {points}.</source>
        <translation>退还积分：{points}。</translation>
    </message>
    <message>
        <source>Points taken back: {points}.</source>
        <translation>收回积分：{points}。</translation>
    </message>
    <message>
        <source>Repair or replacement comes first. {article}</source>
        <translation>应先维修或更换。{article}</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>退货运单</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>现金取整</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Shipping: the rest, {amount} of the {paid} paid.</source>
        <translation>运费：剩余 {amount}，已付 {paid}。</translation>
    </message>
    <message>
        <source>Shipping: {amount} of the {paid} paid.</source>
        <translation>运费：{amount}，已付 {paid}。</translation>
    </message>
    <message>
        <source>Shipping: {amount}, as the standard delivery would have cost; {paid} were paid.</source>
        <translation>运费：按标准配送退 {amount}；实付 {paid}。</translation>
    </message>
    <message>
        <source>So many did not leave us. At most {maximum} can come back.</source>
        <translation>售出数量不足，最多可退 {maximum} 件。</translation>
    </message>
    <message>
        <source>The amount cannot be shared out among the lines.</source>
        <translation>金额无法分摊到各行。</translation>
    </message>
    <message>
        <source>The amount has more digits than the currency.</source>
        <translation>金额的小数位超过货币允许。</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>The clock stood for {days} days of repair. {article}</source>
        <translation>维修期间 {days} 天不计入。{article}</translation>
    </message>
    <message>
        <source>The currency of this order is unknown.</source>
        <translation>此订单的货币未知。</translation>
    </message>
    <message>
        <source>The customer bears your own name.</source>
        <translation>顾客与您同名。</translation>
    </message>
    <message>
        <source>The customer was informed on {day}: the time runs from then. {article}</source>
        <translation>客户于{day}获知信息：期限自此起算。{article}</translation>
    </message>
    <message>
        <source>The customer was not informed: {months} months longer. {article}</source>
        <translation>客户未被告知：延长 {months} 个月。{article}</translation>
    </message>
    <message>
        <source>The figures of this order do not add up; a supervisor must look at it.</source>
        <translation>此订单金额不平；须由主管查看。</translation>
    </message>
    <message>
        <source>The law gives no right to return these goods ({category}). {article}</source>
        <translation>法律不赋予此类商品（{category}）退货权。{article}</translation>
    </message>
    <message>
        <source>The law of {pack} gives no such right for this kind of sale ({name}).</source>
        <translation>{pack} 法律对此类销售（{name}）不赋予该权利。</translation>
    </message>
    <message>
        <source>The money goes back the way it came, unless the customer agreed. {article}</source>
        <translation>除非客户同意，款项原路退回。{article}</translation>
    </message>
    <message>
        <source>The number of pieces must be a whole one, above zero.</source>
        <translation>件数必须为大于零的整数。</translation>
    </message>
    <message>
        <source>The payment may wait for the goods or a proof that they were sent. {article}</source>
        <translation>可待收到商品或寄出凭证后再付款。{article}</translation>
    </message>
    <message>
        <source>The role {role} may not give money back.</source>
        <translation>角色“{role}”无权退款。</translation>
    </message>
    <message>
        <source>The time has not begun to run yet.</source>
        <translation>期限尚未开始。</translation>
    </message>
    <message>
        <source>There are no rules of law for {name} in this version.</source>
        <translation>本版本没有 {name} 的法律规则。</translation>
    </message>
    <message>
        <source>There is nothing to refund: all of it cost nothing or went back before.</source>
        <translation>没有可退款项：均为免费或已退。</translation>
    </message>
    <message>
        <source>This line is not on the order.</source>
        <translation>订单中没有此行。</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>使用时间</translation>
    </message>
    <message>
        <source>Together {amount}.</source>
        <translation>合计 {amount}。</translation>
    </message>
    <message>
        <source>Value lost</source>
        <translation>贬值</translation>
    </message>
    <message>
        <source>With the offer kept {keep}, worked out anew {recompute}.</source>
        <translation>保留优惠为 {keep}，重新计算为 {recompute}。</translation>
    </message>
    <message>
        <source>You may issue up to {limit}. Today {left} left.</source>
        <translation>您可退款至 {limit}。今日剩余 {left}。</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>客服人员</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>M月d日dddd</translation>
    </message>
    <message>
        <source>gift card</source>
        <translation>礼品卡</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>in the shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>最后一天{day}</translation>
    </message>
    <message>
        <source>left on the order {left}</source>
        <translation>订单剩余 {left}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>全新</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>未经律师审核</translation>
    </message>
    <message>
        <source>of which tax: {tax}</source>
        <translation>其中税：{tax}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已拆封</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>senior agents</source>
        <translation>资深客服</translation>
    </message>
    <message>
        <source>store credit</source>
        <translation>店铺余额</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>the last day was {day}</source>
        <translation>最后一天为{day}</translation>
    </message>
    <message>
        <source>to {method}</source>
        <translation>退至{method}</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>最多 {amount}</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>{amount} go back by {method}; {left} of it are left.</source>
        <translation>{amount} 经{method}退回；剩余 {left}。</translation>
    </message>
    <message>
        <source>{amount} may not be taken off here: the law forbids it.</source>
        <translation>不得扣减 {amount}：法律禁止。</translation>
    </message>
    <message>
        <source>{amount} may not be taken off: the customer was not told beforehand.</source>
        <translation>不得扣减 {amount}：事先未告知客户。</translation>
    </message>
    <message>
        <source>{amount} more was to be taken off than the goods are worth; it was left.</source>
        <translation>应扣减额超过商品价值 {amount}，未予扣减。</translation>
    </message>
    <message>
        <source>{amount} to {method}</source>
        <translation>{amount} 退至{method}</translation>
    </message>
    <message>
        <source>{asked} is above the {left} that you have left today.</source>
        <translation>{asked} 超过您今日剩余的 {left}。</translation>
    </message>
    <message>
        <source>{asked} is above your {limit} for one case.</source>
        <translation>{asked} 超过您单笔上限 {limit}。</translation>
    </message>
    <message>
        <source>{asked} with the {earlier} before is above the {limit} of {role}.</source>
        <translation>{asked} 加上之前的 {earlier} 超过{role}的上限 {limit}。</translation>
    </message>
    <message>
        <source>{day} does not end the time ({why} {name}); the next working day does. {article}</source>
        <translation>{day}为{why}{name}，期限顺延至下一工作日。{article}</translation>
    </message>
    <message>
        <source>{line}: the rest, {amount} of the {paid} paid; {earlier} went back before.</source>
        <translation>{line}：剩余 {amount}，已付 {paid}；之前已退 {earlier}。</translation>
    </message>
    <message>
        <source>{line}: {amount} of the {paid} paid, {tax} of it tax.</source>
        <translation>{line}：{amount}，已付 {paid}，其中税 {tax}。</translation>
    </message>
    <message>
        <source>{line}: {net} without tax, and {tax} tax, of the {paid} paid.</source>
        <translation>{line}：不含税 {net}，税 {tax}，已付 {paid}。</translation>
    </message>
    <message>
        <source>{line}: {quantity} of {of} pieces, {amount} of the {paid} paid.</source>
        <translation>{line}：{of} 件中 {quantity} 件，{amount}（已付 {paid}）。</translation>
    </message>
    <message>
        <source>{months} months of use may be taken off. {article}</source>
        <translation>可扣减 {months} 个月的使用。{article}</translation>
    </message>
    <message>
        <source>{quantity} addresses for one customer.</source>
        <translation>一位客户有 {quantity} 个地址。</translation>
    </message>
    <message>
        <source>{quantity} gifts in {days} days, together {amount}; alone you may give {limit}.</source>
        <translation>{days} 天内 {quantity} 次补偿，共 {amount}；您单独可给 {limit}。</translation>
    </message>
    <message>
        <source>{quantity} of {of} orders came back in {days} days.</source>
        <translation>{days} 天内 {of} 单中有 {quantity} 单退货。</translation>
    </message>
    <message>
        <source>{quantity} other customers were paid to this account.</source>
        <translation>另有 {quantity} 位客户退款至此账户。</translation>
    </message>
    <message>
        <source>{quantity} refunds in {days} days, together {amount}.</source>
        <translation>{days} 天内 {quantity} 次退款，共 {amount}。</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Ask a supervisor</source>
        <translation>询问主管</translation>
    </message>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>请{by}移交</translation>
    </message>
    <message>
        <source>Close as duplicate</source>
        <translation>作为重复关闭</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Do it where it was merged to</source>
        <translation>在合并后的记录上执行</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>修改后重新发送</translation>
    </message>
    <message>
        <source>For a supervisor: “{what}” came back. {why}</source>
        <translation>请主管处理：“{what}”被退回。{why}</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>保存为备注</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Leave it to {by}</source>
        <translation>交给 {by}</translation>
    </message>
    <message>
        <source>Reopen and do it</source>
        <translation>重新打开并执行</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>现在发送</translation>
    </message>
    <message>
        <source>Solve all the same</source>
        <translation>仍然解决</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>{by}, please hand this ticket over to me.</source>
        <translation>{by}，请把此工单移交给我。</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Steps so far</source>
        <translation>到目前为止的步骤</translation>
    </message>
    <message>
        <source>Steps to come</source>
        <translation>接下来的步骤</translation>
    </message>
    <message>
        <source>{script}, {done} of {all}</source>
        <translation>{script}，{done} / {all}</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Into the reply</source>
        <translation>放入回复</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>话语的语言</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>可以这样说</translation>
    </message>
    <message>
        <source>Say to the customer</source>
        <translation>对顾客说</translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 个答案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提出方案</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>可以这样说</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Sub-script</source>
        <translation>子脚本</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>了解情况</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Evenkeel – Demo</source>
        <translation>Evenkeel – 演示</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n to weigh</source>
        <translation>
            <numerusform>%n 项需权衡</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户时间</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing unusual.</source>
        <translation>无异常。</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation>近12个月订单</translation>
    </message>
    <message>
        <source>Refunds, 12 months</source>
        <translation>近12个月退款</translation>
    </message>
    <message>
        <source>Risk signals</source>
        <translation>风险信号</translation>
    </message>
    <message>
        <source>Signals never decide. They say what to look at.</source>
        <translation>信号不作决定，只提示应查看什么。</translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>Case</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>无案例</translation>
    </message>
    <message>
        <source>Nothing is sent or paid here</source>
        <translation>此处不会发送或付款</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>模拟器</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>First answer the question.</source>
        <translation>请先回答问题。</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>我已阅读</translation>
    </message>
    <message>
        <source>New clauses</source>
        <translation>新条款</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>自您上次阅读以来</translation>
    </message>
    <message>
        <source>Something here is wrong or unclear</source>
        <translation>这里有错误或不清楚</translation>
    </message>
    <message>
        <source>Tell the owner</source>
        <translation>告知负责人</translation>
    </message>
    <message>
        <source>What is wrong or unclear</source>
        <translation>哪里有错误或不清楚</translation>
    </message>
    <message>
        <source>What is wrong or unclear?</source>
        <translation>哪里有错误或不清楚？</translation>
    </message>
    <message>
        <source>Work of {queues} waits until you have.</source>
        <translation>在您阅读之前，{queues} 的工作将暂缓。</translation>
    </message>
    <message>
        <source>You have read this version.</source>
        <translation>您已阅读此版本。</translation>
    </message>
    <message>
        <source>Your name, the version and the time are kept.</source>
        <translation>将记录您的姓名、版本和时间。</translation>
    </message>
    <message>
        <source>Your word has gone to the owner. The answer comes back to you.</source>
        <translation>已转告负责人。您会收到答复。</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>{all} 项中已读 {done} 项</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SolveCard</name>
    <message numerus="yes">
        <source>%n step(s) of the checklist to do:</source>
        <translation>
            <numerusform>清单中还有 %n 步：</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>For example: padding too thin</source>
        <translation>例如：缓冲材料太薄</translation>
    </message>
    <message>
        <source>For example: replaced, carafe refunded</source>
        <translation>例如：已换货，玻璃水瓶已退款</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation>解决工单</translation>
    </message>
    <message>
        <source>Solve ticket</source>
        <translation>解决工单</translation>
    </message>
    <message>
        <source>Solve without these steps, because…</source>
        <translation>不做这些步骤也解决，因为…</translation>
    </message>
    <message>
        <source>Solve: what was it, and how did it end?</source>
        <translation>解决：问题是什么，结果如何？</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>还缺：{fields}。</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>解决…</translation>
    </message>
    <message>
        <source>Stages of the solution</source>
        <translation>解决阶段</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>All five stages are done</source>
        <translation>五个阶段均已完成</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>查明原因</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认满意</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提出方案</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Stage {number} of 5: {name}</source>
        <translation>第 {number} 阶段，共 5 个：{name}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>了解情况</translation>
    </message>
</context>
<context>
    <name>StandIns</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>Let somebody stand in…</source>
        <translation>请人代为审批…</translation>
    </message>
    <message>
        <source>Let them decide</source>
        <translation>由其审批</translation>
    </message>
    <message>
        <source>Until the end of today</source>
        <translation>到今天结束</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>到明天</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>代为审批的人</translation>
    </message>
    <message>
        <source>You decide in place of {name} until {time}.</source>
        <translation>您代 {name} 审批，至 {time}。</translation>
    </message>
    <message>
        <source>{name} decides in your place until {time}.</source>
        <translation>{name} 代您审批，至 {time}。</translation>
    </message>
</context>
<context>
    <name>StarsInput</name>
    <message>
        <source>{place} of 5</source>
        <translation>{place} / 5</translation>
    </message>
</context>
<context>
    <name>Starts</name>
    <message>
        <source>Find a script…</source>
        <translation>查找脚本…</translation>
    </message>
    <message>
        <source>Scripts for this ticket</source>
        <translation>适用于此工单的脚本</translation>
    </message>
    <message>
        <source>Start a checklist</source>
        <translation>开始一个清单</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>政策中尚无适用于此工单的脚本。</translation>
    </message>
</context>
<context>
    <name>StartsModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>v{version}</source>
        <translation>v{version}</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n item(s) needs you</source>
        <translation>
            <numerusform>%n 项需要您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n 项待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked by the hub, all work is kept here</source>
        <translation>已被中心服务器停用，所有工作都保存在这里</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message numerus="yes">
        <source>Disk almost full (%n MB left)</source>
        <translation>
            <numerusform>磁盘空间不足（剩余 %n MB）</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, news cannot be saved</source>
        <translation>磁盘已满，无法保存新消息</translation>
    </message>
    <message numerus="yes">
        <source>Hub is not answering, retrying in %n s</source>
        <translation>
            <numerusform>中心服务器无响应，%n 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and settings</source>
        <translation>语言与设置</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>自 {time} 起离线</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>打开登录页面</translation>
    </message>
    <message>
        <source>Policy v{label}</source>
        <translation>规范 v{label}</translation>
    </message>
    <message>
        <source>Policy v{label}, as of {time}</source>
        <translation>政策 v{label}，截至 {time}</translation>
    </message>
    <message>
        <source>Queue {name}</source>
        <translation>队列 {name}</translation>
    </message>
    <message>
        <source>Sending {sent} of {total}</source>
        <translation>正在发送 {sent} / {total}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %n item(s)</source>
        <translation>
            <numerusform>登录后发送 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in has expired</source>
        <translation>登录已过期</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>模拟断网</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is a newer Evenkeel. Everything works; ask for it at a quiet moment, before news can no longer be read.</source>
        <translation>Evenkeel 有新版本。目前一切正常；请在空闲时索取新版本，以免以后收不到新内容。</translation>
    </message>
    <message>
        <source>This network asks for a sign-in page</source>
        <translation>此网络要求先登录</translation>
    </message>
    <message>
        <source>Too old to read news, work is still sent</source>
        <translation>版本太旧，收不到新内容；工作仍会发送</translation>
    </message>
    <message>
        <source>Up to date {time}</source>
        <translation>已同步 {time}</translation>
    </message>
    <message>
        <source>Working on this computer alone</source>
        <translation>仅在本机工作</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>步骤 {number}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>步骤 {number}：{title}</translation>
    </message>
    <message>
        <source>This step is wrong…</source>
        <translation>此步骤有误…</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>依据：§ {clause}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the script</source>
        <translation>脚本步骤</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>已附上</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ended: {how}</source>
        <translation>已结束：{how}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Type an answer ({kind})</source>
        <translation>输入答案（{kind}）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>the fields as JSON</source>
        <translation>以 JSON 填写各字段</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Your reply is not sent yet; it stays as a draft.</source>
        <translation>回复尚未发送，将保留为草稿。</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>扣除</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message numerus="yes">
        <source>%n piece(s) of work saved on this computer.</source>
        <translation>
            <numerusform>%n 项工作已保存在本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>全部已送达。</translation>
    </message>
    <message>
        <source>Need you</source>
        <comment>a count of items</comment>
        <translation>需要您</translation>
    </message>
    <message>
        <source>Not everything is delivered yet</source>
        <translation>尚未全部送达</translation>
    </message>
    <message>
        <source>Nothing was lost, and nothing is done twice.</source>
        <translation>没有任何丢失，也没有任何重复。</translation>
    </message>
    <message>
        <source>Offline since %1, %2</source>
        <translation>自 %1 起离线，%2</translation>
    </message>
    <message>
        <source>Outage %1 to %2, %3</source>
        <translation>断线 %1 至 %2，%3</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>正在发送 %1/%2</translation>
    </message>
    <message>
        <source>The next try follows within %1.</source>
        <translation>%1 内将再次尝试。</translation>
    </message>
    <message>
        <source>The oldest waits %1.</source>
        <translation>最早的一项已等待 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last %1.</source>
        <translation>
            <numerusform>已尝试 %n 次，最近 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Text of the entry</source>
        <translation>条目内容</translation>
    </message>
</context>
<context>
    <name>TicketTabs</name>
    <message>
        <source>Open tickets</source>
        <translation>打开的工单</translation>
    </message>
    <message>
        <source>{ref}, {customer}</source>
        <translation>{ref}，{customer}</translation>
    </message>
    <message>
        <source>{tab}, new</source>
        <translation>{tab}，有新内容</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>%1 back</source>
        <translation>%1 恢复</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 断开</translation>
    </message>
    <message>
        <source>Offline, working from this computer</source>
        <translation>离线，在本机工作</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>显示更早的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Available</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>小休</translation>
    </message>
    <message>
        <source>Change my state</source>
        <translation>更改我的状态</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>登记来电</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>My menu</source>
        <translation>我的菜单</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>搜索或输入命令</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>顶栏</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>{name}, my menu</source>
        <translation>{name}，我的菜单</translation>
    </message>
</context>
<context>
    <name>Trials</name>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>{good} of {all} pass</source>
        <translation>{all} 项中 {good} 项通过</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>口令不正确，无法打开数据。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
    <message>
        <source>Your PIN lets you in, also while the hub cannot be reached.</source>
        <translation>用 PIN 即可进入，即使无法连接中心服务器。</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted.</source>
        <translation>您在本机上的工作内容已加密。</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted. This computer has no keyring, so a passphrase keeps the key; nobody can restore it.</source>
        <translation>您在本机上的工作内容已加密。本机没有密钥环，密钥由口令保护；口令遗失后无人能够恢复。</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>VersionNotice</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>v{version} is in force now</source>
        <translation>v{version} 现已生效</translation>
    </message>
    <message>
        <source>v{version} is in force since {day}</source>
        <translation>自{day}起 v{version} 生效</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>View: %1, %n ticket(s)</source>
        <translation>
            <numerusform>视图：%1，%n 张工单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 h %2</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due in 1 h</source>
        <translation>1 小时内到期</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>紧急工单</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金卡</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的工单</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a view: all open tickets</comment>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银卡</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>网页表单</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>%1内已回复</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>%1后到期</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1内</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>等待客户</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This ticket is not on this computer.</source>
        <translation>本机没有此工单。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>It could not be saved. Your words are kept here; try again.</source>
        <translation>无法保存。您写的内容保留在此，请重试。</translation>
    </message>
    <message>
        <source>Not sent. It is a draft again.</source>
        <translation>未发送，已恢复为草稿。</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>%n 秒后发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be sent on reconnect</source>
        <translation>重新连接后发送</translation>
    </message>
</context>
</TS>
