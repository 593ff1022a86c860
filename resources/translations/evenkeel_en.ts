<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n more piece(s) of evidence needed. Press E.</source>
        <translation>
            <numerusform>%n more piece of evidence needed. Press E.</numerusform>
            <numerusform>%n more pieces of evidence needed. Press E.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be read</source>
        <translation>
            <numerusform>%n must be read</numerusform>
            <numerusform>%n must be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n step(s) of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</source>
        <translation>
            <numerusform>%n step of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</numerusform>
            <numerusform>%n steps of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part of the journal could not be read: %n change(s) are known not to be sent. Look through your last tickets.</source>
        <translation>
            <numerusform>Part of the journal could not be read: %n change are known not to be sent. Look through your last tickets.</numerusform>
            <numerusform>Part of the journal could not be read: %n changes are known not to be sent. Look through your last tickets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store was made anew, %n change(s) wait here to be sent</source>
        <translation>
            <numerusform>The store was made anew, %n change wait here to be sent</numerusform>
            <numerusform>The store was made anew, %n changes wait here to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attending</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} delivered</source>
        <translation>
            <numerusform>%n of {total} delivered</numerusform>
            <numerusform>%n of {total} delivered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>v{version}: %n run(s)</source>
        <translation>
            <numerusform>v{version}: %n run</numerusform>
            <numerusform>v{version}: %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n stops publishing</numerusform>
            <numerusform>%n stop publishing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message numerus="yes">
        <source>Sent in %n s; Ctrl+Z takes it back until then.</source>
        <translation>
            <numerusform>Sent in %n s; Ctrl+Z takes it back until then.</numerusform>
            <numerusform>Sent in %n s; Ctrl+Z takes it back until then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimLost</name>
    <message numerus="yes">
        <source>Your %n note(s) and your draft are kept; the reply was not sent.</source>
        <translation>
            <numerusform>Your %n note and your draft are kept; the reply was not sent.</numerusform>
            <numerusform>Your %n notes and your draft are kept; the reply was not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) are kept; no reply was sent.</source>
        <translation>
            <numerusform>Your %n note are kept; no reply was sent.</numerusform>
            <numerusform>Your %n notes are kept; no reply was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Show %n more character</numerusform>
            <numerusform>Show %n more characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasureCase</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{contact}, %n min</source>
        <translation>
            <numerusform>{contact}, %n min</numerusform>
            <numerusform>{contact}, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n second.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoTicket</name>
    <message numerus="yes">
        <source>%n due within the hour</source>
        <translation>
            <numerusform>%n due within the hour</numerusform>
            <numerusform>%n due within the hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) late</source>
        <translation>
            <numerusform>%n ticket late</numerusform>
            <numerusform>%n tickets late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderFinder</name>
    <message numerus="yes">
        <source>%n more at the hub</source>
        <translation>
            <numerusform>%n more at the hub</numerusform>
            <numerusform>%n more at the hub</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown; type more to narrow it</source>
        <translation>
            <numerusform>%n not shown; type more to narrow it</numerusform>
            <numerusform>%n not shown; type more to narrow it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ticket(s) were too many.</source>
        <translation>
            <numerusform>%n older ticket were too many.</numerusform>
            <numerusform>%n older tickets were too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of other teams are not.</source>
        <translation>
            <numerusform>%n ticket of other teams are not.</numerusform>
            <numerusform>%n tickets of other teams are not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have looked often; again in %n minute(s).</source>
        <translation>
            <numerusform>You have looked often; again in %n minute.</numerusform>
            <numerusform>You have looked often; again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered yet</source>
        <translation>
            <numerusform>%n not delivered yet</numerusform>
            <numerusform>%n not delivered yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicySide</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n place found</numerusform>
            <numerusform>%n places found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message numerus="yes">
        <source>%n ticket(s) fetched so far</source>
        <translation>
            <numerusform>%n ticket fetched so far</numerusform>
            <numerusform>%n tickets fetched so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message numerus="yes">
        <source>Goods, %n line(s)</source>
        <translation>
            <numerusform>Goods, %n line</numerusform>
            <numerusform>Goods, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n to weigh</source>
        <translation>
            <numerusform>%n to weigh</numerusform>
            <numerusform>%n to weigh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SolveCard</name>
    <message numerus="yes">
        <source>%n step(s) of the checklist to do:</source>
        <translation>
            <numerusform>%n step of the checklist to do:</numerusform>
            <numerusform>%n steps of the checklist to do:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>%n item missing</numerusform>
            <numerusform>%n items missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartsModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n item(s) needs you</source>
        <translation>
            <numerusform>%n item needs you</numerusform>
            <numerusform>%n items need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n waiting to send</numerusform>
            <numerusform>%n waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disk almost full (%n MB left)</source>
        <translation>
            <numerusform>Disk almost full (%n MB left)</numerusform>
            <numerusform>Disk almost full (%n MB left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hub is not answering, retrying in %n s</source>
        <translation>
            <numerusform>Hub is not answering, retrying in %n s</numerusform>
            <numerusform>Hub is not answering, retrying in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %n item(s)</source>
        <translation>
            <numerusform>Sign in to send %n item</numerusform>
            <numerusform>Sign in to send %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message numerus="yes">
        <source>%n piece(s) of work saved on this computer.</source>
        <translation>
            <numerusform>%n piece of work saved on this computer.</numerusform>
            <numerusform>%n pieces of work saved on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last %1.</source>
        <translation>
            <numerusform>Tried %n time, last %1.</numerusform>
            <numerusform>Tried %n times, last %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Show %n earlier</numerusform>
            <numerusform>Show %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>View: %1, %n ticket(s)</source>
        <translation>
            <numerusform>View: %1, %n ticket</numerusform>
            <numerusform>View: %1, %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Sending in %n s</numerusform>
            <numerusform>Sending in %n s</numerusform>
        </translation>
    </message>
</context>
</TS>
