<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n more piece(s) of evidence needed. Press E.</source>
        <translation>
            <numerusform>Vajag vēl %n pierādījumu. Spiediet E.</numerusform>
            <numerusform>Vajag vēl %n pierādījumus. Spiediet E.</numerusform>
            <numerusform>Vajag vēl %n pierādījumu. Spiediet E.</numerusform>
        </translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Beigt šeit</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Neattiecas</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Sūtīt</translation>
    </message>
    <message>
        <source>Thank you. The owner of this step has your words.</source>
        <translation>Paldies. Soļa atbildīgajam ir jūsu vārdi.</translation>
    </message>
    <message>
        <source>What is wrong with this step? Its owner gets your words, and answers.</source>
        <translation>Kas šajā solī ir nepareizi? Atbildīgais saņems jūsu vārdus un atbildēs.</translation>
    </message>
    <message>
        <source>Why do you leave this checklist? What it requires stays missing for Solve.</source>
        <translation>Kāpēc pametat šo kontrolsarakstu? Tas, ko tas prasa, risinot joprojām trūks.</translation>
    </message>
    <message>
        <source>Why is this step not applicable?</source>
        <translation>Kāpēc šis solis neattiecas?</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>Vispirms uzrakstiet iemeslu.</translation>
    </message>
    <message>
        <source>Write what is wrong first.</source>
        <translation>Vispirms uzrakstiet, kas ir nepareizi.</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n izmaiņa</numerusform>
            <numerusform>%n izmaiņas</numerusform>
            <numerusform>%n izmaiņu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be read</source>
        <translation>
            <numerusform>%n jāizlasa</numerusform>
            <numerusform>%n jāizlasa</numerusform>
            <numerusform>%n jāizlasa</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy v{edition} is in force since {time}</source>
        <translation>Politika v{edition} ir spēkā no {time}</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Skatīt izmaiņas</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Clock differs by %1 from the hub</source>
        <translation>Pulkstenis atšķiras no centra par %1</translation>
    </message>
    <message>
        <source>In %1 refunds can no longer be promised without the hub; everything else goes on. Connect before that.</source>
        <translation>Pēc %1 atmaksas vairs nevarēs apsolīt bez centra; viss pārējais turpinās. Pieslēdzieties pirms tam.</translation>
    </message>
    <message>
        <source>Offline %1 · refunds stop in %2</source>
        <translation>Bezsaistē %1 · atmaksas apstāsies pēc %2</translation>
    </message>
    <message>
        <source>Offline %1 · refunds wait for the hub</source>
        <translation>Bezsaistē %1 · atmaksas gaida centru</translation>
    </message>
    <message>
        <source>Refunds cannot be promised before the hub is reached. Reading, notes and replies go on and are kept; ask for a refund instead, and connect when you can.</source>
        <translation>Kamēr centrs nav sasniegts, atmaksu nevar apsolīt. Lasīšana, piezīmes un atbildes turpinās un tiek saglabātas; atmaksu pieprasiet un pieslēdzieties, tiklīdz varat.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s. Due times use hub time. Refunds need the connection until the clock is right; set it in the system&apos;s settings.</source>
        <translation>Šī datora pulkstenis atšķiras no centra pulksteņa. Termiņi rēķināti pēc centra laika. Kamēr pulkstenis nav pareizs, atmaksām vajadzīgs savienojums; iestatiet to sistēmas iestatījumos.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n step(s) of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</source>
        <translation>
            <numerusform>%n atmaksas solis tika pārtraukts pirms saglabāšanas un nav izpildīts. Kas iespējams, ir melnraksts Atmaksas pusē, lemiet no jauna.</numerusform>
            <numerusform>%n atmaksas soļi tika pārtraukti pirms saglabāšanas un nav izpildīti. Kas iespējams, ir melnraksts Atmaksas pusē, lemiet no jauna.</numerusform>
            <numerusform>%n atmaksas soļu tika pārtraukts pirms saglabāšanas un nav izpildīts. Kas iespējams, ir melnraksts Atmaksas pusē, lemiet no jauna.</numerusform>
        </translation>
    </message>
    <message>
        <source>All else comes from the hub. The damaged file is kept beside it.</source>
        <translation>Viss pārējais nāk no centra. Bojātais fails saglabāts blakus.</translation>
    </message>
    <message>
        <source>Make a fresh store</source>
        <translation>Izveidot jaunu krātuvi</translation>
    </message>
    <message numerus="yes">
        <source>Part of the journal could not be read: %n change(s) are known not to be sent. Look through your last tickets.</source>
        <translation>
            <numerusform>Daļu žurnāla nevar nolasīt: zināms, ka %n izmaiņa nav nosūtīta. Pārskatiet savus pēdējos pieteikumus.</numerusform>
            <numerusform>Daļu žurnāla nevar nolasīt: zināms, ka %n izmaiņas nav nosūtītas. Pārskatiet savus pēdējos pieteikumus.</numerusform>
            <numerusform>Daļu žurnāla nevar nolasīt: zināms, ka %n izmaiņu nav nosūtīts. Pārskatiet savus pēdējos pieteikumus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>Lūdzu, ieskatieties</translation>
    </message>
    <message numerus="yes">
        <source>The store was made anew, %n change(s) wait here to be sent</source>
        <translation>
            <numerusform>Krātuve izveidota no jauna, %n izmaiņa šeit gaida nosūtīšanu</numerusform>
            <numerusform>Krātuve izveidota no jauna, %n izmaiņas šeit gaida nosūtīšanu</numerusform>
            <numerusform>Krātuve izveidota no jauna, %n izmaiņu šeit gaida nosūtīšanu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>No approvals waiting.</source>
        <translation>Neviens apstiprinājums negaida.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Manējie</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>Atmaksas un apstiprinājumi</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>Gaidošie pieprasījumi</translation>
    </message>
    <message>
        <source>Say why you decline.</source>
        <translation>Pasakiet, kāpēc noraidāt.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Gaida</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Not quite.</source>
        <translation>Ne gluži.</translation>
    </message>
    <message>
        <source>One question on § {clause}</source>
        <translation>Viens jautājums par § {clause}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Pareizi.</translation>
    </message>
</context>
<context>
    <name>AskErasure</name>
    <message>
        <source>Ask for it</source>
        <translation>Lūgt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Forget this customer…</source>
        <translation>Aizmirst šo klientu…</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>Aizmirst {name} uz visiem laikiem?</translation>
    </message>
    <message>
        <source>It was asked for. Somebody else decides, under Approvals.</source>
        <translation>Tas ir pieprasīts. Lemj kāds cits sadaļā Apstiprinājumi.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Paturēt klientu</translation>
    </message>
    <message>
        <source>You ask for it; a second person decides. Until then nothing changes.</source>
        <translation>Jūs to lūdzat; lemj otra persona. Līdz tam nekas nemainās.</translation>
    </message>
    <message>
        <source>{name} is to be forgotten</source>
        <translation>{name} jāaizmirst</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach</source>
        <translation>Pievienot</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Pievienot pierādījumu</translation>
    </message>
    <message>
        <source>From this computer…</source>
        <translation>No šī datora…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Attēli</translation>
    </message>
    <message>
        <source>The customer has not written yet</source>
        <translation>Klients vēl nav rakstījis</translation>
    </message>
    <message>
        <source>Write what you saw.</source>
        <translation>Uzrakstiet, ko redzējāt.</translation>
    </message>
    <message>
        <source>{kind}: what did you see?</source>
        <translation>{kind}: ko jūs redzējāt?</translation>
    </message>
</context>
<context>
    <name>Attending</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n piegādāts</numerusform>
            <numerusform>%n piegādāti</numerusform>
            <numerusform>%n piegādātu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n gaida jūs</numerusform>
            <numerusform>%n gaida jūs</numerusform>
            <numerusform>%n gaida jūs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} delivered</source>
        <translation>
            <numerusform>Piegādāts %n no {total}</numerusform>
            <numerusform>Piegādāts %n no {total}</numerusform>
            <numerusform>Piegādāts %n no {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Atkal tiešsaistē</translation>
    </message>
    <message>
        <source>No support key is set here, so nothing was written. Ask support for their key.</source>
        <translation>Šeit nav iestatīta atbalsta atslēga, tāpēc nekas netika ierakstīts. Palūdziet atbalstam tā atslēgu.</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nav eksportēts</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Nekas negaidīja nosūtīšanu.</translation>
    </message>
    <message>
        <source>Only support can open {file}.</source>
        <translation>Failu {file} var atvērt tikai atbalsts.</translation>
    </message>
    <message>
        <source>Open Outbox</source>
        <translation>Atvērt izsūtni</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Atvērt mapi</translation>
    </message>
    <message>
        <source>Outbox sealed for support</source>
        <translation>Izsūtne aizzīmogota atbalstam</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Show it (Ctrl+Shift+G)</source>
        <translation>Parādīt (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>The file could not be written. Your work is safe here; free space, then try again.</source>
        <translation>Failu nevarēja ierakstīt. Jūsu darbs šeit ir drošībā; atbrīvojiet vietu un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The support key cannot be read, so nothing was written. Ask support for a new one.</source>
        <translation>Atbalsta atslēgu nevar nolasīt, tāpēc nekas netika ierakstīts. Palūdziet atbalstam jaunu.</translation>
    </message>
    <message>
        <source>none refused</source>
        <translation>neviens nav noraidīts</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>The hub&apos;s office</source>
        <translation>Serveris</translation>
    </message>
</context>
<context>
    <name>AuditOutcome</name>
    <message>
        <source>A person must look at it</source>
        <translation>Tas jāapskata cilvēkam</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Mainīts</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Aizturēts</translation>
    </message>
    <message>
        <source>It had been merged with another</source>
        <translation>Tas bija apvienots ar citu</translation>
    </message>
    <message>
        <source>It waits for a newer hub</source>
        <translation>Gaida jaunāku serveri</translation>
    </message>
    <message>
        <source>It was not possible any more</source>
        <translation>Tas vairs nebija iespējams</translation>
    </message>
    <message>
        <source>More than had been set aside</source>
        <translation>Vairāk, nekā bija atvēlēts</translation>
    </message>
    <message>
        <source>No money had been set aside</source>
        <translation>Nauda nebija atvēlēta</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Noraidīts</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Atlikts malā</translation>
    </message>
    <message>
        <source>The customer had been forgotten</source>
        <translation>Klients bija aizmirsts</translation>
    </message>
    <message>
        <source>The customer had written meanwhile</source>
        <translation>Klients pa to laiku bija rakstījis</translation>
    </message>
    <message>
        <source>The hub could not read it</source>
        <translation>Serveris to nevarēja nolasīt</translation>
    </message>
    <message>
        <source>The money set aside was gone</source>
        <translation>Atvēlētās naudas vairs nebija</translation>
    </message>
    <message>
        <source>The reply was not sent</source>
        <translation>Atbilde netika nosūtīta</translation>
    </message>
    <message>
        <source>The role did not allow it any more</source>
        <translation>Loma to vairs neatļāva</translation>
    </message>
    <message>
        <source>Two people wrote it; both are kept</source>
        <translation>To rakstīja divi cilvēki; abi ir saglabāti</translation>
    </message>
    <message>
        <source>{by} had it first</source>
        <translation>{by} to paņēma pirmais</translation>
    </message>
    <message>
        <source>{by} had it since {time}</source>
        <translation>{by} to tur kopš {time}</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Ask again</source>
        <translation>Jautāt vēlreiz</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Jautā serverim…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audits</translation>
    </message>
    <message>
        <source>Everything was done as it was meant.</source>
        <translation>Viss tika izdarīts, kā bija domāts.</translation>
    </message>
    <message>
        <source>Nothing here can be changed or deleted.</source>
        <translation>Šeit neko nevar mainīt vai dzēst.</translation>
    </message>
    <message>
        <source>Older lines</source>
        <translation>Vecākas rindas</translation>
    </message>
    <message>
        <source>Showing {time}.</source>
        <translation>Rāda stāvokli {time}.</translation>
    </message>
    <message>
        <source>The hub cannot be asked now.</source>
        <translation>Serverim pašlaik nevar jautāt.</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>Serveris nevarēja atbildēt. Nekas nav zudis; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The hub does not answer this computer.</source>
        <translation>Serveris šim datoram neatbild.</translation>
    </message>
    <message>
        <source>The hub was asked too often. Try again in a minute.</source>
        <translation>Jautāts pārāk bieži. Mēģiniet pēc minūtes.</translation>
    </message>
    <message>
        <source>What came back of your own work is in the Outbox.</source>
        <translation>Kas atgriezies no jūsu darba, ir izsūtnē.</translation>
    </message>
    <message>
        <source>What the hub did not do as it was meant</source>
        <translation>Ko serveris neizdarīja, kā bija domāts</translation>
    </message>
    <message>
        <source>What the hub refuses, changes or sets aside appears here.</source>
        <translation>Šeit parādās, ko serveris noraida, maina vai atliek.</translation>
    </message>
    <message>
        <source>Work that was refused, changed or set aside</source>
        <translation>Darbs, kas noraidīts, mainīts vai atlikts</translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n solis</numerusform>
            <numerusform>%n soļi</numerusform>
            <numerusform>%n soļu</numerusform>
        </translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Pievienot soli</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Grāmata</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Izmaiņas</translation>
    </message>
    <message>
        <source>Draw at 100 %, or so that all columns fit</source>
        <translation>Zīmēt 100 % mērogā vai tā, lai ietilpst visas slejas</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafs</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>Īpašnieks: {name}</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>Politika v{edition}</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Saglabāt kā failu…</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>Saglabāt scenāriju</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Saglabāts šeit</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabula</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Scenārija teksts</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Atmest melnrakstu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Skats</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Ierakstīts failā {file}</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>apmēram %n min</numerusform>
            <numerusform>apmēram %n min</numerusform>
            <numerusform>apmēram %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>melnraksts</translation>
    </message>
    <message>
        <source>v{version} in force</source>
        <translation>v{version} spēkā</translation>
    </message>
    <message numerus="yes">
        <source>v{version}: %n run(s)</source>
        <translation>
            <numerusform>v{version}: %n gājiens</numerusform>
            <numerusform>v{version}: %n gājieni</numerusform>
            <numerusform>v{version}: %n gājienu</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. The draft is safe here.</source>
        <translation>Failu {file} nevarēja ierakstīt: {why}. Melnraksts šeit ir drošībā.</translation>
    </message>
    <message>
        <source>{name}.yaml  ·  graph and text are the same file</source>
        <translation>{name}.yaml  ·  grafs un teksts ir viens fails</translation>
    </message>
    <message>
        <source>{percent} % finished</source>
        <translation>{percent} % pabeigti</translation>
    </message>
    <message>
        <source>{percent} % satisfied</source>
        <translation>{percent} % apmierināti</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Paslēpt</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Messages about the connection</source>
        <translation>Paziņojumi par savienojumu</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Atvērt pierakstīšanās lapu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Pierakstīties</translation>
    </message>
    <message>
        <source>The hub has blocked this computer. All you did is kept here, and what waits goes out when it is let in again. Ask your supervisor; the Outbox can export what waits, sealed.</source>
        <translation>Centrs ir bloķējis šo datoru. Viss paveiktais ir saglabāts šeit, un gaidošais tiks nosūtīts, kad to atkal ielaidīs. Jautājiet vadītājam; Izsūtnē gaidošo var eksportēt aizzīmogotu.</translation>
    </message>
    <message>
        <source>The hub is not answering. You can keep working; everything is saved on this computer and will be sent when it answers.</source>
        <translation>Serveris neatbild. Varat turpināt darbu; viss tiek saglabāts šajā datorā un tiks nosūtīts, kad serveris atbildēs.</translation>
    </message>
    <message>
        <source>This Evenkeel is too old to read news. Your work is saved here and still sent. Ask for the new version; what you have missed comes with it.</source>
        <translation>Šis Evenkeel ir pārāk vecs, lai lasītu jaunumus. Jūsu darbs ir saglabāts šeit un joprojām tiek nosūtīts. Palūdziet jauno versiju; nokavētais nāks līdzi.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. You can keep working; everything is saved on this computer and will be sent after that.</source>
        <translation>Šajā tīklā vispirms jāpierakstās. Varat turpināt darbu; viss tiek saglabāts šajā datorā un pēc tam tiks nosūtīts.</translation>
    </message>
    <message>
        <source>Work is safe. Sign in when convenient.</source>
        <translation>Darbs ir drošībā. Pierakstieties, kad ērti.</translation>
    </message>
    <message>
        <source>You can keep working. Everything is saved on this computer and will be sent when the connection is back.</source>
        <translation>Varat turpināt darbu. Viss tiek saglabāts šajā datorā un tiks nosūtīts, kad savienojums atjaunosies.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Begin</source>
        <translation>Sākt</translation>
    </message>
    <message>
        <source>New script…</source>
        <translation>Jauns skripts…</translation>
    </message>
    <message>
        <source>Title of the new script</source>
        <translation>Jaunā skripta nosaukums</translation>
    </message>
</context>
<context>
    <name>BoxInput</name>
    <message>
        <source>Choose…</source>
        <translation>Izvēlieties…</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation>Zvans</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Duration {time}</source>
        <translation>Ilgums {time}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beigt</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Ienākošs</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Izejošs</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>Saglabāt zvanu</translation>
    </message>
    <message>
        <source>Summary of the call</source>
        <translation>Zvana kopsavilkums</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Kāds ir iznākums?</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Kas zvanīja</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Leave out</source>
        <translation>Izlaist</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Izlaist…</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pasūtījums {number}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Uzņemties</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Kāpēc tas tiek izlaists?</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Kāpēc tas tiek izlaists</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>Kāpēc: § {clause}</translation>
    </message>
    <message>
        <source>it is night or Sunday there: write, do not call</source>
        <translation>tur ir nakts vai svētdiena: rakstiet, nezvaniet</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>kopš {day}</translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>vēl %n</numerusform>
            <numerusform>vēl %n</numerusform>
            <numerusform>vēl %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by the policy</source>
        <translation>Iesaka politika</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Decide within {time}</source>
        <translation>Izlemiet {time} laikā</translation>
    </message>
    <message>
        <source>How {amount} comes about</source>
        <translation>Kā rodas {amount}</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Iemesls nav norādīts.</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Bez pieteikuma</translation>
    </message>
    <message>
        <source>Over their limit of {limit}</source>
        <translation>Virs viņu limita {limit}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pasūtījums {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Atmaksa</translation>
    </message>
    <message>
        <source>Why {who} asks</source>
        <translation>Kāpēc lūdz {who}</translation>
    </message>
    <message>
        <source>asked by {who} {time} ago</source>
        <translation>lūdz {who}, pirms {time}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Answer: {answer}</source>
        <translation>Atbilde: {answer}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Apstiprināts</translation>
    </message>
    <message>
        <source>Ask again on {day} if nothing has come.</source>
        <translation>Ja nekas neatnāk, pajautājiet vēlreiz {day}.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cēlonis</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Izvēlieties atbildi.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Apstiprināt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Noraidīts</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gatavs</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Beigt šeit</translation>
    </message>
    <message>
        <source>Ended as: {disposition}</source>
        <translation>Beigts kā: {disposition}</translation>
    </message>
    <message>
        <source>Evidence: {names}</source>
        <translation>Pierādījums: {names}</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Aizpildiet.</translation>
    </message>
    <message>
        <source>Is that a thousand or a fraction? Write the amount with its cents.</source>
        <translation>Vai tas ir tūkstotis vai daļa? Rakstiet summu ar centiem.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nē</translation>
    </message>
    <message>
        <source>No answer; I asked again</source>
        <translation>Atbildes nav; pajautāju vēlreiz</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>Neattiecas: {reason}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Piedāvāt</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>Atvērt atmaksu</translation>
    </message>
    <message>
        <source>Put the template into the reply</source>
        <translation>Ielikt veidni atbildē</translation>
    </message>
    <message>
        <source>Set priority: {priority}</source>
        <translation>Iestatīt prioritāti: {priority}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Atrisināt</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>Birka: {tag}</translation>
    </message>
    <message>
        <source>The customer has answered</source>
        <translation>Klients ir atbildējis</translation>
    </message>
    <message>
        <source>This answer is not offered any longer.</source>
        <translation>Šī atbilde vairs netiek piedāvāta.</translation>
    </message>
    <message>
        <source>This is no value of that kind.</source>
        <translation>Tā nav šāda veida vērtība.</translation>
    </message>
    <message>
        <source>This value is not allowed here.</source>
        <translation>Šī vērtība šeit nav atļauta.</translation>
    </message>
    <message>
        <source>Transfer to {queue}</source>
        <translation>Nodot uz {queue}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Saprast</translation>
    </message>
    <message>
        <source>Waits for the approval of: {role}</source>
        <translation>Gaida apstiprinājumu: {role}</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Rakstiet skaitli.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 12.</source>
        <translation>Rakstiet veselu skaitli, piemēram, 12.</translation>
    </message>
    <message>
        <source>Write an amount, such as 39.90.</source>
        <translation>Rakstiet summu, piemēram, 39,90.</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Rakstīt atbildi</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Jā</translation>
    </message>
    <message>
        <source>You said: {text}</source>
        <translation>Jūs teicāt: {text}</translation>
    </message>
    <message>
        <source>You said: {text} – answered: {answer}</source>
        <translation>Jūs teicāt: {text} – atbilde: {answer}</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrators</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>how Qt is to write a day and month</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>vadītājs</translation>
    </message>
    <message>
        <source>{made} of {times}</source>
        <translation>{made} no {times}</translation>
    </message>
    <message>
        <source>{place} of {all}: {question}</source>
        <translation>{place} no {all}: {question}</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Checklist</source>
        <translation>Kontrolsaraksts</translation>
    </message>
    <message>
        <source>Compare with the version in force</source>
        <translation>Salīdzināt ar spēkā esošo versiju</translation>
    </message>
    <message>
        <source>End this checklist…</source>
        <translation>Beigt šo kontrolsarakstu…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Turpināt</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Nodot…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Apturēt</translation>
    </message>
    <message>
        <source>Start another checklist…</source>
        <translation>Sākt citu kontrolsarakstu…</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>Politikā šim pieteikumam vēl nav scenārija.</translation>
    </message>
    <message>
        <source>{script}: v{old} and v{new}</source>
        <translation>{script}: v{old} un v{new}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n liedz publicēt</numerusform>
            <numerusform>%n liedz publicēt</numerusform>
            <numerusform>%n liedz publicēt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n jāapskata</numerusform>
            <numerusform>%n jāapskata</numerusform>
            <numerusform>%n jāapskata</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Pārbaudes</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>{line}. rinda: {what}</translation>
    </message>
    <message>
        <source>Nothing to mend. The draft may be sealed and published.</source>
        <translation>Nav ko labot. Melnrakstu var apzīmogot un publicēt.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen: %1</source>
        <translation>Izvēlēts: %1</translation>
    </message>
    <message>
        <source>Nothing was sent; choose again.</source>
        <translation>Nekas netika nosūtīts; izvēlieties vēlreiz.</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n s; Ctrl+Z takes it back until then.</source>
        <translation>
            <numerusform>Nosūtīs pēc %n s; līdz tam Ctrl+Z to atsauc.</numerusform>
            <numerusform>Nosūtīs pēc %n s; līdz tam Ctrl+Z to atsauc.</numerusform>
            <numerusform>Nosūtīs pēc %n s; līdz tam Ctrl+Z to atsauc.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent on reconnect; Ctrl+Z takes it back until then.</source>
        <translation>Nosūtīs, kad savienojums atjaunosies; līdz tam Ctrl+Z to atsauc.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Atsaukts</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
</context>
<context>
    <name>ClaimLost</name>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>Lūgt nodot ({by})</translation>
    </message>
    <message>
        <source>Give my work to {by}</source>
        <translation>Atdot manu darbu ({by})</translation>
    </message>
    <message>
        <source>Open side by side</source>
        <translation>Atvērt līdzās</translation>
    </message>
    <message>
        <source>You had written nothing on it, and no reply was sent.</source>
        <translation>Jūs tajā neko nebijāt rakstījis, un atbilde nav nosūtīta.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) and your draft are kept; the reply was not sent.</source>
        <translation>
            <numerusform>Jūsu %n piezīme un melnraksts ir saglabāti, atbilde nav nosūtīta.</numerusform>
            <numerusform>Jūsu %n piezīmes un melnraksts ir saglabāti, atbilde nav nosūtīta.</numerusform>
            <numerusform>Jūsu %n piezīmju un melnraksts ir saglabāti, atbilde nav nosūtīta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) are kept; no reply was sent.</source>
        <translation>
            <numerusform>Jūsu %n piezīme ir saglabāta, atbilde nav nosūtīta.</numerusform>
            <numerusform>Jūsu %n piezīmes ir saglabātas, atbilde nav nosūtīta.</numerusform>
            <numerusform>Jūsu %n piezīmju ir saglabāts, atbilde nav nosūtīta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your draft is kept; the reply was not sent.</source>
        <translation>Jūsu melnraksts ir saglabāts, atbilde nav nosūtīta.</translation>
    </message>
    <message>
        <source>{by} claimed {ref} at {time} while you were offline.</source>
        <translation>{by} paņēma {ref} plkst. {time}, kamēr bijāt bezsaistē.</translation>
    </message>
    <message>
        <source>{by} claimed {ref} while you were offline.</source>
        <translation>{by} paņēma {ref}, kamēr bijāt bezsaistē.</translation>
    </message>
    <message>
        <source>{by} has this ticket now, so Send is off</source>
        <translation>Pieteikums tagad ir pie {by}, tāpēc sūtīt nevar</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Answers whose steps are still there are kept; the others stay in the record.</source>
        <translation>Atbildes, kuru soļi palikuši, saglabājas; pārējās paliek pierakstā.</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Agrāk: {words}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Mainīts</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Izņemts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Vēl ne</translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation>Tagad: {words}</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Pāriet</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add note</source>
        <translation>Pievienot piezīmi</translation>
    </message>
    <message>
        <source>Ctrl+Shift+↵ sends, solves and opens the first ticket of the list</source>
        <translation>Ctrl+Shift+↵ nosūta, atrisina un atver pirmo pieteikumu sarakstā</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Melnraksts saglabāts {time}</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Iekšēja piezīme</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
    <message>
        <source>Nothing to add yet: write the note first.</source>
        <translation>Vēl nav ko pievienot: vispirms uzrakstiet piezīmi.</translation>
    </message>
    <message>
        <source>Nothing to send yet: write the reply first.</source>
        <translation>Vēl nav ko sūtīt: vispirms uzrakstiet atbildi.</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <translation>Redz tikai jūsu komanda</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>Reply or note</source>
        <translation>Atbilde vai piezīme</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Atbilde klientam</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Sūtīt</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>Kam: {address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Write a note for the team…</source>
        <translation>Rakstiet piezīmi komandai…</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>Rakstiet atbildi…</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Closes the ticket without an answer</source>
        <translation>Slēdz pieteikumu bez klienta atbildes</translation>
    </message>
    <message>
        <source>Confirm the solution</source>
        <translation>Apstiprināt risinājumu</translation>
    </message>
    <message>
        <source>Is the customer satisfied with the solution?</source>
        <translation>Vai klients ir apmierināts ar risinājumu?</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Neatbildēja</translation>
    </message>
    <message>
        <source>No, open it again</source>
        <translation>Nē, atvērt atkārtoti</translation>
    </message>
    <message>
        <source>The customer did not answer</source>
        <translation>Klients neatbildēja</translation>
    </message>
    <message>
        <source>Yes, satisfied</source>
        <translation>Jā, apmierināts</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>vēl %n</numerusform>
            <numerusform>vēl %n</numerusform>
            <numerusform>vēl %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>Sākumā: %1</translation>
    </message>
    <message>
        <source>Both changed %1</source>
        <translation>Abi mainījāt %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Izvēlēts</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Piekrišana: %1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Valsts</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Gaida jūs</translation>
    </message>
    <message>
        <source>Now it is “%1”. Notes and tags came together without asking.</source>
        <translation>Tagad ir “%1”. Piezīmes un birkas apvienojās bez jautāšanas.</translation>
    </message>
    <message>
        <source>Preference: %1</source>
        <translation>Vēlme: %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritāte</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Kolēģa: %1</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Laika josla</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Pilsēta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atsaukt</translation>
    </message>
    <message>
        <source>Way to reach the customer</source>
        <translation>Saziņa ar klientu</translation>
    </message>
    <message>
        <source>You chose “%1”. It can be taken back until it is sent.</source>
        <translation>Jūs izvēlējāties “%1”. Līdz nosūtīšanai to var atsaukt.</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Jūsu: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nekas</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>klientu</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Not done</source>
        <translation>Nav izdarīts</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Iziet</translation>
    </message>
    <message>
        <source>That was the last ticket of this list</source>
        <translation>Tas bija pēdējais pieteikums šajā sarakstā</translation>
    </message>
</context>
<context>
    <name>ContextDock</name>
    <message>
        <source>Checklist</source>
        <translation>Kontrolsaraksts</translation>
    </message>
    <message>
        <source>Customer&apos;s side</source>
        <translation>Klienta panelis</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Vēsture</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Nav atvērta pieteikuma</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politika</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Atmaksa</translation>
    </message>
    <message>
        <source>Sides of the customer</source>
        <translation>Klienta sadaļas</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Chinese</source>
        <translation>ķīniešu</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>čehu</translation>
    </message>
    <message>
        <source>English</source>
        <translation>angļu</translation>
    </message>
    <message>
        <source>French</source>
        <translation>franču</translation>
    </message>
    <message>
        <source>German</source>
        <translation>vācu</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>itāļu</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>latviešu</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>krievu</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spāņu</translation>
    </message>
    <message>
        <source>calls: {when}</source>
        <translation>zvani: {when}</translation>
    </message>
    <message>
        <source>no offers</source>
        <translation>bez piedāvājumiem</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>bez sarunu ierakstiem</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>bez apkalpošanas ziņām</translation>
    </message>
    <message>
        <source>no surveys</source>
        <translation>bez aptaujām</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>piedāvājumi</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>sarunu ieraksti</translation>
    </message>
    <message>
        <source>service</source>
        <translation>apkalpošana</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>aptaujas</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>{time} pie klienta</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n saziņas reize</numerusform>
            <numerusform>%n saziņas reizes</numerusform>
            <numerusform>%n saziņas reižu</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Piekrišana</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Saziņa</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Klients kopš</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numurs</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Vēlas</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Atrastie klienti</translation>
    </message>
    <message>
        <source>Name, number, e-mail or phone</source>
        <translation>Vārds, numurs, e-pasts vai tālrunis</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>Jauns klients „{name}”</translation>
    </message>
</context>
<context>
    <name>DayInput</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d.MM.yyyy.</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>Decided today: {count}</source>
        <translation>Šodien izlemts: {count}</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Rādīt visus {count}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Rādīt mazāk</translation>
    </message>
    <message>
        <source>approved by {who}</source>
        <translation>apstiprināja {who}</translation>
    </message>
    <message>
        <source>declined by {who}</source>
        <translation>noraidīja {who}</translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1, %2: “%3”</translation>
    </message>
    <message>
        <source>At most %1 now.</source>
        <translation>Tagad ne vairāk kā %1.</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>Atvērt atmaksu</translation>
    </message>
    <message>
        <source>Stop, keep it open</source>
        <translation>Beigt, atstāt atvērtu</translation>
    </message>
    <message>
        <source>You are changing what came back</source>
        <translation>Jūs labojat to, kas atgriezās</translation>
    </message>
    <message>
        <source>You asked for %1.</source>
        <translation>Jūs prasījāt %1.</translation>
    </message>
</context>
<context>
    <name>EditionWatch</name>
    <message>
        <source>Policy {label} stays in force; please tell the hub&apos;s operator.</source>
        <translation>Spēkā paliek noteikumi {label}; lūdzu, pasakiet centra operatoram.</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Done</source>
        <translation>Gatavs</translation>
    </message>
    <message>
        <source>Everything is kept; go on whenever the customer is back.</source>
        <translation>Viss ir saglabāts; turpiniet, kad klients ir atpakaļ.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Turpināt</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Nolikts</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Apturēts</translation>
    </message>
    <message>
        <source>The ticket has moved on. Go on here to take the steps up again.</source>
        <translation>Pieteikums ir pavirzījies tālāk. Šeit soļus var atsākt.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Chat</source>
        <translation>Tērzēšana</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Saziņa</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Iekšēja piezīme</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Gaida jūs</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Tālruņa zvans</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Saglabāts šeit</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Rādīt vēl %n rakstzīmi</numerusform>
            <numerusform>Rādīt vēl %n rakstzīmes</numerusform>
            <numerusform>Rādīt vēl %n rakstzīmju</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Apmeklējums</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jūs</translation>
    </message>
    <message>
        <source>{channel} from {address}</source>
        <translation>{channel} no {address}</translation>
    </message>
    <message>
        <source>{channel} to {address}</source>
        <translation>{channel} uz {address}</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Goes for ever: the name, every way to reach them, preferences and consent, and every word in tickets, calls, checklists and drafts; here, at the hub, and on each computer with its next contact.</source>
        <translation>Uz visiem laikiem zūd: vārds, visi saziņas veidi, izvēles un piekrišanas, un katrs vārds pieteikumos, zvanos, kontrolsarakstos un melnrakstos; šeit, serverī un katrā datorā nākamajā savienojumā.</translation>
    </message>
    <message>
        <source>Stays without a name: that there were tickets and orders and when, and the ledger of money paid back, for ten years, as the law demands.</source>
        <translation>Paliek bez vārda: ka bija pieteikumi un pasūtījumi un kad, un atmaksātās naudas grāmata, desmit gadus, kā prasa likums.</translation>
    </message>
</context>
<context>
    <name>ErasureCase</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n ziņa</numerusform>
            <numerusform>%n ziņas</numerusform>
            <numerusform>%n ziņu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pasūtījums</numerusform>
            <numerusform>%n pasūtījumi</numerusform>
            <numerusform>%n pasūtījumu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n atmaksa</numerusform>
            <numerusform>%n atmaksas</numerusform>
            <numerusform>%n atmaksu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n pieteikums</numerusform>
            <numerusform>%n pieteikumi</numerusform>
            <numerusform>%n pieteikumu</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for ever</source>
        <translation>Aizmirst uz visiem laikiem</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>Aizmirst {name} uz visiem laikiem?</translation>
    </message>
    <message>
        <source>It cannot be taken back, not even from a backup.</source>
        <translation>To nevar atsaukt, pat ne no rezerves kopijas.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Paturēt klientu</translation>
    </message>
    <message>
        <source>Somebody other than who asked must decide, with the right to it.</source>
        <translation>Jālemj kādam citam, kam ir tiesības.</translation>
    </message>
    <message>
        <source>{who} asked for it.</source>
        <translation>Lūdza {who}.</translation>
    </message>
</context>
<context>
    <name>ErasureList</name>
    <message>
        <source>To be forgotten</source>
        <translation>Aizmirstami</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n pozīcija</numerusform>
            <numerusform>%n pozīcijas</numerusform>
            <numerusform>%n pozīciju</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pierādījumi</translation>
    </message>
    <message>
        <source>ID check</source>
        <translation>identitātes pārbaude</translation>
    </message>
    <message>
        <source>Order {number}, {lines}</source>
        <translation>Pasūtījums {number}, {lines}</translation>
    </message>
    <message>
        <source>There is no file, call or message with this request.</source>
        <translation>Šim pieprasījumam nav ne faila, ne zvana, ne ziņas.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fails</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>fotogrāfija</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>nolasījums</translation>
    </message>
    <message>
        <source>written answer</source>
        <translation>rakstiska atbilde</translation>
    </message>
    <message>
        <source>{channel} {time}</source>
        <translation>{channel} {time}</translation>
    </message>
    <message>
        <source>{kind}: {name}, attached</source>
        <translation>{kind}: {name}, pievienots</translation>
    </message>
    <message>
        <source>{script}: {done} of {total} steps</source>
        <translation>{script}: {done} no {total} soļiem</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Attach…</source>
        <translation>Pievienot…</translation>
    </message>
    <message>
        <source>Evidence: {kinds}</source>
        <translation>Pierādījums: {kinds}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} no {all}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>A minor fault</source>
        <translation>Neliels defekts</translation>
    </message>
    <message>
        <source>Broken on arrival</source>
        <translation>Pienāca bojāts</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Pārdomāja</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Bojāts</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Nedarbojas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Atvērts</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Iemesls</translation>
    </message>
    <message>
        <source>Repair failed</source>
        <translation>Remonts neizdevās</translation>
    </message>
    <message>
        <source>Told us on</source>
        <translation>Paziņots</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Lietots</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Cita prece</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>A number</source>
        <translation>Skaitlis</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>Tālruņa numurs</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Vesels skaitlis</translation>
    </message>
    <message>
        <source>An amount in {currency}</source>
        <translation>Summa, {currency}</translation>
    </message>
    <message>
        <source>An e-mail address</source>
        <translation>E-pasta adrese</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question} (nav obligāti)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Refund</source>
        <translation>Atmaksa</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>a character that no text holds</source>
        <translation>zīme, kādas tekstā nevar būt</translation>
    </message>
    <message>
        <source>a condition over what was not answered is not met; ask on every way here</source>
        <translation>nosacījums par neatbildēto neizpildās; jautājiet katrā ceļā uz šejieni</translation>
    </message>
    <message>
        <source>a form has fields</source>
        <translation>veidlapai ir lauki</translation>
    </message>
    <message>
        <source>a script has stages</source>
        <translation>scenārijam ir posmi</translation>
    </message>
    <message>
        <source>a script has steps</source>
        <translation>scenārijam ir soļi</translation>
    </message>
    <message>
        <source>a script may not use itself</source>
        <translation>scenārijs nedrīkst izmantot pats sevi</translation>
    </message>
    <message>
        <source>a second document begins</source>
        <translation>sākas otrs dokuments</translation>
    </message>
    <message>
        <source>a signature needs a name and a day</source>
        <translation>parakstam vajag vārdu un dienu</translation>
    </message>
    <message>
        <source>a step says first what it is</source>
        <translation>solis vispirms pasaka, kas tas ir</translation>
    </message>
    <message>
        <source>a tag: {tag}</source>
        <translation>birka: {tag}</translation>
    </message>
    <message>
        <source>a {higher} may give less than {lower}: {most}, not {least}</source>
        <translation>{higher} drīkst dot mazāk nekā {lower}: {most}, nevis {least}</translation>
    </message>
    <message>
        <source>add a step to a stage</source>
        <translation>pievienojiet kādam posmam soli</translation>
    </message>
    <message>
        <source>add answers:</source>
        <translation>pievienojiet answers:</translation>
    </message>
    <message>
        <source>add answers: or another type:</source>
        <translation>pievienojiet answers: vai citu type:</translation>
    </message>
    <message>
        <source>add clause: with the clause that allows it, such as clause: &quot;3.2&quot;</source>
        <translation>pievienojiet clause: ar punktu, kas to atļauj, piemēram, clause: &quot;3.2&quot;</translation>
    </message>
    <message>
        <source>add else: with the step for when no condition holds</source>
        <translation>pievienojiet else: ar soli gadījumam, kad neviens nosacījums neizpildās</translation>
    </message>
    <message>
        <source>add fields:</source>
        <translation>pievienojiet fields:</translation>
    </message>
    <message>
        <source>add fields:, each with id:</source>
        <translation>pievienojiet fields:, katru lauku ar id:</translation>
    </message>
    <message>
        <source>add it to {place}</source>
        <translation>pievienojiet to šeit: {place}</translation>
    </message>
    <message>
        <source>add it: it says what the book is</source>
        <translation>pievienojiet to: tas pasaka, kas šī ir par grāmatu</translation>
    </message>
    <message>
        <source>add one question or more</source>
        <translation>pievienojiet vismaz vienu jautājumu</translation>
    </message>
    <message>
        <source>add set: with name: formula</source>
        <translation>pievienojiet set: ar rindām nosaukums: formula</translation>
    </message>
    <message>
        <source>add stages: with {stages}</source>
        <translation>pievienojiet stages: ar posmiem {stages}</translation>
    </message>
    <message>
        <source>add tests: with a case for each way through</source>
        <translation>pievienojiet tests: ar gadījumu katram ceļam</translation>
    </message>
    <message>
        <source>add title: and say in a few words what is to be done</source>
        <translation>pievienojiet title: un dažos vārdos pasakiet, kas jādara</translation>
    </message>
    <message>
        <source>add to confirm: - end: closed, with a disposition</source>
        <translation>pievienojiet pie confirm: - end: closed, ar disposition</translation>
    </message>
    <message>
        <source>add use: with its name</source>
        <translation>pievienojiet use: ar tā nosaukumu</translation>
    </message>
    <message>
        <source>add was: with the text of the version before</source>
        <translation>pievienojiet was: ar iepriekšējās versijas tekstu</translation>
    </message>
    <message>
        <source>add when: with a condition and where it leads</source>
        <translation>pievienojiet when: ar nosacījumu un to, kurp tas ved</translation>
    </message>
    <message>
        <source>add {field}: 0.00, or more</source>
        <translation>pievienojiet {field}: 0.00 vai vairāk</translation>
    </message>
    <message>
        <source>add {language} to languages in book.yaml, or take the text out</source>
        <translation>pievienojiet {language} pie languages failā book.yaml vai izņemiet tekstu</translation>
    </message>
    <message>
        <source>add {name}: and say it</source>
        <translation>pievienojiet {name}: un ierakstiet to</translation>
    </message>
    <message>
        <source>add {words}</source>
        <translation>pievienojiet {words}</translation>
    </message>
    <message>
        <source>anchors and aliases are not used here</source>
        <translation>enkurus un aizstājvārdus šeit nelieto</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>apstiprinātājs</translation>
    </message>
    <message>
        <source>ask for it, or calculate it, in a step before this one</source>
        <translation>jautājiet vai aprēķiniet to kādā agrākā solī</translation>
    </message>
    <message>
        <source>asks for nothing</source>
        <translation>neko neprasa</translation>
    </message>
    <message>
        <source>asks nothing</source>
        <translation>neko nejautā</translation>
    </message>
    <message>
        <source>begin with script: and its name</source>
        <translation>sāciet ar script: un tā nosaukumu</translation>
    </message>
    <message>
        <source>cannot write {field}</source>
        <translation>nevar rakstīt laukā {field}</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>nodaļa</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>izvēle</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>punkts</translation>
    </message>
    <message>
        <source>clause {clause} has no point {point}</source>
        <translation>punktam {clause} nav apakšpunkta {point}</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>solījums</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>ierobežojums</translation>
    </message>
    <message>
        <source>did you mean {word}?</source>
        <translation>vai domājāt {word}?</translation>
    </message>
    <message>
        <source>divide it into several</source>
        <translation>sadaliet to vairākos</translation>
    </message>
    <message>
        <source>divide the book</source>
        <translation>sadaliet grāmatu</translation>
    </message>
    <message>
        <source>empty span {opens} to {closes}</source>
        <translation>tukšs posms no {opens} līdz {closes}</translation>
    </message>
    <message>
        <source>ended at {end}, not at {wanted}</source>
        <translation>beidzās pie {end}, nevis pie {wanted}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>pierādījums</translation>
    </message>
    <message>
        <source>expected &apos;store&apos;</source>
        <translation>šeit jābūt &apos;store&apos;</translation>
    </message>
    <message>
        <source>expected a formula</source>
        <translation>šeit jābūt formulai</translation>
    </message>
    <message>
        <source>expected a formula of at most {count} characters</source>
        <translation>šeit jābūt formulai, zīmju skaits ne lielāks par {count}</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>šeit jābūt sarakstam</translation>
    </message>
    <message>
        <source>expected a name</source>
        <translation>šeit jābūt nosaukumam</translation>
    </message>
    <message>
        <source>expected a name, found {found}</source>
        <translation>šeit jābūt nosaukumam, bet ir {found}</translation>
    </message>
    <message>
        <source>expected a period</source>
        <translation>šeit jābūt termiņam</translation>
    </message>
    <message>
        <source>expected a script</source>
        <translation>šeit jābūt scenārijam</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>šeit jābūt tekstam</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>šeit jābūt veselam skaitlim</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>šeit jābūt laukiem</translation>
    </message>
    <message>
        <source>expected at least 1</source>
        <translation>šeit jābūt vismaz 1</translation>
    </message>
    <message>
        <source>expected at least one</source>
        <translation>šeit jābūt vismaz vienam</translation>
    </message>
    <message>
        <source>expected at least one rule</source>
        <translation>šeit jābūt vismaz vienam noteikumam</translation>
    </message>
    <message>
        <source>expected fields</source>
        <translation>šeit jābūt laukiem</translation>
    </message>
    <message>
        <source>expected one of {words}</source>
        <translation>šeit jābūt vienam no: {words}</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>šeit jābūt true vai false</translation>
    </message>
    <message>
        <source>expected {mark}, found {found}</source>
        <translation>šeit jābūt {mark}, bet ir {found}</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>šeit jābūt {value}</translation>
    </message>
    <message>
        <source>give both, or neither</source>
        <translation>norādiet abus vai nevienu</translation>
    </message>
    <message>
        <source>give each answer a name of its own</source>
        <translation>dodiet katrai atbildei savu nosaukumu</translation>
    </message>
    <message>
        <source>give each step a name of its own</source>
        <translation>dodiet katram solim savu nosaukumu</translation>
    </message>
    <message>
        <source>give it another id; the first is in {file} line {line}</source>
        <translation>dodiet tam citu id; pirmais ir failā {file}, rinda {line}</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>dodiet tam citu nosaukumu</translation>
    </message>
    <message>
        <source>give it one of {fields}</source>
        <translation>norādiet vienu no: {fields}</translation>
    </message>
    <message>
        <source>give two answers or more, and mark one of them with right: true</source>
        <translation>norādiet vismaz divas atbildes un vienu no tām atzīmējiet ar right: true</translation>
    </message>
    <message>
        <source>gives money and names no clause</source>
        <translation>dod naudu un nenosauc punktu</translation>
    </message>
    <message>
        <source>gives {type}, where {wants} is needed</source>
        <translation>dod {type}, bet vajag {wants}</translation>
    </message>
    <message>
        <source>gives {type}, which nothing here can hold</source>
        <translation>dod {type}, ko šeit nekas nevar glabāt</translation>
    </message>
    <message>
        <source>goes round and never ends</source>
        <translation>iet pa apli un nekad nebeidzas</translation>
    </message>
    <message>
        <source>in force on {day}, after its edition on {edition}</source>
        <translation>spēkā no {day}, vēlāk nekā tā izdevums ({edition})</translation>
    </message>
    <message>
        <source>indent with spaces, not with a tab</source>
        <translation>atkāpes veidojiet ar atstarpēm, nevis tabulatoru</translation>
    </message>
    <message>
        <source>is missing in {languages}</source>
        <translation>trūkst valodās: {languages}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>šeit nav zināms</translation>
    </message>
    <message>
        <source>its answer does not fit ({problem})</source>
        <translation>tā atbilde neder ({problem})</translation>
    </message>
    <message>
        <source>keep it at one of the two; the first is in {place}</source>
        <translation>atstājiet to vienā no abiem; pirmais ir šeit: {place}</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>atstājiet vienu no abiem</translation>
    </message>
    <message>
        <source>keep one of the two; the first is on line {line}</source>
        <translation>atstājiet vienu no abiem; pirmais ir {line}. rindā</translation>
    </message>
    <message>
        <source>keep one of the two; the other is in {place}</source>
        <translation>atstājiet vienu no abiem; otrs ir šeit: {place}</translation>
    </message>
    <message>
        <source>keep to {count}</source>
        <translation>nepārsniedziet {count}</translation>
    </message>
    <message>
        <source>keep to {count}, and hand over to other scripts</source>
        <translation>nepārsniedziet {count} un nododiet citiem scenārijiem</translation>
    </message>
    <message>
        <source>leads back from {stage} to {earlier}</source>
        <translation>ved atpakaļ no {stage} uz {earlier}</translation>
    </message>
    <message>
        <source>leads behind the last step</source>
        <translation>ved aiz pēdējā soļa</translation>
    </message>
    <message>
        <source>let an answer, a rule or a next lead to {step}, or take it out</source>
        <translation>lai uz {step} ved atbilde, noteikums vai next, vai izņemiet to</translation>
    </message>
    <message>
        <source>let both sides be of one kind: a text stands in quotes, a number does not</source>
        <translation>abām pusēm jābūt viena veida: teksts ir pēdiņās, skaitlis nav</translation>
    </message>
    <message>
        <source>let one answer or rule lead out of the circle</source>
        <translation>lai viena atbilde vai noteikums ved ārā no apļa</translation>
    </message>
    <message>
        <source>level</source>
        <translation>līmenis</translation>
    </message>
    <message>
        <source>lock it by must_read of a clause, or unlock one of {queues}</source>
        <translation>aizslēdziet to ar kāda punkta must_read vai atslēdziet vienu no: {queues}</translation>
    </message>
    <message>
        <source>longer than {count} characters</source>
        <translation>garāks par pieļaujamo zīmju skaitu {count}</translation>
    </message>
    <message>
        <source>look at the indents, the colons and the quotes of this line and the one before</source>
        <translation>aplūkojiet atkāpes, kolus un pēdiņas šajā un iepriekšējā rindā</translation>
    </message>
    <message>
        <source>make both say the same; the {about} is in {place}</source>
        <translation>lai abi saka vienu un to pašu; {about} ir šeit: {place}</translation>
    </message>
    <message>
        <source>mend the condition</source>
        <translation>izlabojiet nosacījumu</translation>
    </message>
    <message>
        <source>mend the condition where the sign ^ points</source>
        <translation>izlabojiet nosacījumu tur, kur rāda zīme ^</translation>
    </message>
    <message>
        <source>mend the script, or the test case where the script is right</source>
        <translation>izlabojiet scenāriju vai, ja scenārijs ir pareizs, pārbaudi</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>trūkst</translation>
    </message>
    <message>
        <source>more after the end</source>
        <translation>aiz beigām ir vēl kaut kas</translation>
    </message>
    <message>
        <source>more than all of it</source>
        <translation>vairāk nekā viss</translation>
    </message>
    <message>
        <source>more than online</source>
        <translation>vairāk nekā tiešsaistē</translation>
    </message>
    <message>
        <source>more than the goods</source>
        <translation>vairāk nekā prece</translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation>vairāk failu nekā {count}</translation>
    </message>
    <message>
        <source>more than {count} levels deep</source>
        <translation>dziļāk par {count} līmeņiem</translation>
    </message>
    <message>
        <source>move {step} to a later stage, unless it is meant to be done again</source>
        <translation>pārceliet {step} uz vēlāku posmu, ja vien tas nav jāatkārto</translation>
    </message>
    <message>
        <source>name a window, a level or a role</source>
        <translation>nosauciet termiņu, līmeni vai lomu</translation>
    </message>
    <message>
        <source>name the clause alone</source>
        <translation>nosauciet tikai punktu</translation>
    </message>
    <message>
        <source>name the same clauses in every language</source>
        <translation>visās valodās nosauciet tos pašus punktus</translation>
    </message>
    <message>
        <source>name them in a script, a level or a template, if they are to be kept by machine</source>
        <translation>nosauciet tos scenārijā, līmenī vai veidnē, ja tie jāievēro programmai</translation>
    </message>
    <message>
        <source>names no script</source>
        <translation>nenosauc scenāriju</translation>
    </message>
    <message>
        <source>names no words</source>
        <translation>nenosauc vārdus</translation>
    </message>
    <message>
        <source>names {theirs}, the {language} text {ours}</source>
        <translation>nosauc {theirs}, bet {language} teksts – {ours}</translation>
    </message>
    <message>
        <source>no action: {text}</source>
        <translation>nav tādas darbības: {text}</translation>
    </message>
    <message>
        <source>no clause: {text}</source>
        <translation>tas nav punkts: {text}</translation>
    </message>
    <message>
        <source>no currency: {text}</source>
        <translation>tā nav valūta: {text}</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>tas nav ilgums</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>bez beigām</translation>
    </message>
    <message>
        <source>no evidence: {text}</source>
        <translation>tas nav pierādījums: {text}</translation>
    </message>
    <message>
        <source>no file of a book</source>
        <translation>tas nav grāmatas fails</translation>
    </message>
    <message>
        <source>no id: {text}</source>
        <translation>tas nav id: {text}</translation>
    </message>
    <message>
        <source>no kind of step: {text}</source>
        <translation>nav tāda soļa veida: {text}</translation>
    </message>
    <message>
        <source>no language: {language}</source>
        <translation>tā nav valoda: {language}</translation>
    </message>
    <message>
        <source>no languages</source>
        <translation>nav valodu</translation>
    </message>
    <message>
        <source>no name: {text}</source>
        <translation>tas nav nosaukums: {text}</translation>
    </message>
    <message>
        <source>no number: {text}</source>
        <translation>tas nav numurs: {text}</translation>
    </message>
    <message>
        <source>no opening hours</source>
        <translation>tas nav darba laiks</translation>
    </message>
    <message>
        <source>no pack of its own: {pack}</source>
        <translation>tā nav patstāvīga pakotne: {pack}</translation>
    </message>
    <message>
        <source>no public holidays known of {country}</source>
        <translation>valstij {country} nav zināmu svētku dienu</translation>
    </message>
    <message>
        <source>no such day: {day}</source>
        <translation>nav tādas dienas: {day}</translation>
    </message>
    <message>
        <source>no such time zone: {zone}</source>
        <translation>nav tādas laika joslas: {zone}</translation>
    </message>
    <message>
        <source>no such weekday: {days}</source>
        <translation>nav tādas nedēļas dienas: {days}</translation>
    </message>
    <message>
        <source>no test case says where it leads</source>
        <translation>neviena pārbaude nepasaka, kurp tas ved</translation>
    </message>
    <message>
        <source>no text in {languages}</source>
        <translation>nav teksta valodās: {languages}</translation>
    </message>
    <message>
        <source>no value: {value}</source>
        <translation>tā nav vērtība: {value}</translation>
    </message>
    <message>
        <source>no way leads here</source>
        <translation>šurp neved neviens ceļš</translation>
    </message>
    <message>
        <source>no {field}: {text}</source>
        <translation>nav tāda {field}: {text}</translation>
    </message>
    <message>
        <source>nobody: {text}</source>
        <translation>nav tāda cilvēka: {text}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>neko</translation>
    </message>
    <message>
        <source>not a date: {text}</source>
        <translation>tas nav datums: {text}</translation>
    </message>
    <message>
        <source>not a time of day: {text}</source>
        <translation>tas nav pulksteņa laiks: {text}</translation>
    </message>
    <message>
        <source>not an amount of {currency}</source>
        <translation>tā nav summa valūtā {currency}</translation>
    </message>
    <message>
        <source>not an amount of {currency}: {text}</source>
        <translation>tā nav summa valūtā {currency}: {text}</translation>
    </message>
    <message>
        <source>not one of its {count} texts is in {languages}</source>
        <translation>neviena no tekstiem ({count}) nav valodās: {languages}</translation>
    </message>
    <message>
        <source>nothing is calculated</source>
        <translation>nekas netiek aprēķināts</translation>
    </message>
    <message>
        <source>nothing is called {name}</source>
        <translation>nekas nesaucas {name}</translation>
    </message>
    <message>
        <source>nothing rests on {clauses}</source>
        <translation>nekas nebalstās uz {clauses}</translation>
    </message>
    <message>
        <source>number it {chapter}.… or move it to the file of its chapter</source>
        <translation>numurējiet to {chapter}.… vai pārceliet uz tā nodaļas failu</translation>
    </message>
    <message>
        <source>one answer must be right, others wrong</source>
        <translation>vienai atbildei jābūt pareizai, pārējām nepareizām</translation>
    </message>
    <message>
        <source>point {point} is there already</source>
        <translation>apakšpunkts {point} jau ir</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produkts</translation>
    </message>
    <message>
        <source>promises nothing</source>
        <translation>neko nesola</translation>
    </message>
    <message>
        <source>put each item on a line of its own, after a dash</source>
        <translation>lieciet katru vienumu savā rindā aiz domuzīmes</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;{value}&quot;</source>
        <translation>lieciet to pēdiņās: &quot;{value}&quot;</translation>
    </message>
    <message>
        <source>queues of book.yaml</source>
        <translation>queues failā book.yaml</translation>
    </message>
    <message>
        <source>review it with its owner, and write the day of the next review; the owner is {owner}</source>
        <translation>pārskatiet to ar atbildīgo un ierakstiet nākamās pārskatīšanas dienu; atbildīgais ir {owner}</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force</source>
        <translation>pārskatīšana {day} ir pirms stāšanās spēkā</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force on {in_force}</source>
        <translation>pārskatīšana {day} ir pirms stāšanās spēkā {in_force}</translation>
    </message>
    <message>
        <source>role</source>
        <translation>loma</translation>
    </message>
    <message>
        <source>rule of care</source>
        <translation>rūpju noteikums</translation>
    </message>
    <message>
        <source>say rather: {words}</source>
        <translation>labāk sakiet: {words}</translation>
    </message>
    <message>
        <source>say the same numbers in every language</source>
        <translation>visās valodās norādiet tos pašus skaitļus</translation>
    </message>
    <message>
        <source>says no limit</source>
        <translation>nenosauc limitu</translation>
    </message>
    <message>
        <source>says nothing in {language}, the first language of the book</source>
        <translation>neko nesaka valodā {language}, kas ir grāmatas pirmā valoda</translation>
    </message>
    <message>
        <source>says {theirs}, the {language} text {ours}</source>
        <translation>saka {theirs}, bet {language} teksts – {ours}</translation>
    </message>
    <message>
        <source>small letters, digits and _ only, a letter first</source>
        <translation>tikai mazie burti, cipari un _, vispirms burts</translation>
    </message>
    <message>
        <source>solved in {solved}, before the first reply in {replied}</source>
        <translation>atrisināts {solved} laikā, pirms pirmās atbildes {replied} laikā</translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation>šeit ir divreiz</translation>
    </message>
    <message>
        <source>states nothing known</source>
        <translation>nenosauc neko zināmu</translation>
    </message>
    <message>
        <source>stays at {step}: {why}</source>
        <translation>paliek pie {step}: {why}</translation>
    </message>
    <message>
        <source>step {place} is {found}, not {wanted}</source>
        <translation>{place}. solis ir {found}, nevis {wanted}</translation>
    </message>
    <message>
        <source>such as order.paid / 2</source>
        <translation>piemēram, order.paid / 2</translation>
    </message>
    <message>
        <source>such as {name}: 14</source>
        <translation>piemēram, {name}: 14</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>aptauja</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>izņemiet to</translation>
    </message>
    <message>
        <source>take out the line ---</source>
        <translation>izņemiet rindu ---</translation>
    </message>
    <message>
        <source>take out the word with the !</source>
        <translation>izņemiet vārdu ar !</translation>
    </message>
    <message>
        <source>template</source>
        <translation>veidne</translation>
    </message>
    <message>
        <source>the book does not speak {language}</source>
        <translation>grāmata nerunā valodā {language}</translation>
    </message>
    <message>
        <source>the calendar has no open hours at all</source>
        <translation>kalendārā vispār nav darba laika</translation>
    </message>
    <message>
        <source>the clause says {stated}, the {about} {name} says {kept}</source>
        <translation>punkts saka {stated}, {about} {name} saka {kept}</translation>
    </message>
    <message>
        <source>the code of conduct avoids “{phrase}”</source>
        <translation>uzvedības kodekss izvairās no „{phrase}”</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>fails ir tukšs</translation>
    </message>
    <message>
        <source>the order is {stages}</source>
        <translation>secība ir {stages}</translation>
    </message>
    <message>
        <source>the review of clause {clause} was due on {day}</source>
        <translation>punkts {clause} bija jāpārskata {day}</translation>
    </message>
    <message>
        <source>the review of the book was due on {day}</source>
        <translation>grāmata bija jāpārskata {day}</translation>
    </message>
    <message>
        <source>the rule has no condition</source>
        <translation>noteikumam nav nosacījuma</translation>
    </message>
    <message>
        <source>the rule has no else</source>
        <translation>noteikumam nav else</translation>
    </message>
    <message>
        <source>the script has no end</source>
        <translation>scenārijam nav beigu</translation>
    </message>
    <message>
        <source>the script has no step</source>
        <translation>scenārijam nav neviena soļa</translation>
    </message>
    <message>
        <source>the script is called {name}</source>
        <translation>scenāriju sauc {name}</translation>
    </message>
    <message>
        <source>the script stops here without an end</source>
        <translation>scenārijs šeit apstājas bez beigām</translation>
    </message>
    <message>
        <source>the script {script} has no step {step}</source>
        <translation>scenārijam {script} nav soļa {step}</translation>
    </message>
    <message>
        <source>the step has no title</source>
        <translation>solim nav nosaukuma</translation>
    </message>
    <message>
        <source>the store&apos;s refund rules have no window {name}</source>
        <translation>veikala atmaksas noteikumos nav termiņa {name}</translation>
    </message>
    <message>
        <source>the {language} text is the same as the {first} one</source>
        <translation>{language} teksts ir tāds pats kā {first}</translation>
    </message>
    <message>
        <source>there is a {kind} {name} already</source>
        <translation>{kind} {name} jau ir</translation>
    </message>
    <message>
        <source>there is no answer to it</source>
        <translation>uz to nav atbildes</translation>
    </message>
    <message>
        <source>there is no answer to pick</source>
        <translation>nav atbildes, ko izvēlēties</translation>
    </message>
    <message>
        <source>there is no clause {clause}</source>
        <translation>nav punkta {clause}</translation>
    </message>
    <message>
        <source>there is no priority {name}</source>
        <translation>nav prioritātes {name}</translation>
    </message>
    <message>
        <source>there is no product {name}</source>
        <translation>nav produkta {name}</translation>
    </message>
    <message>
        <source>there is no queue {name}</source>
        <translation>nav rindas {name}</translation>
    </message>
    <message>
        <source>there is no role {name}</source>
        <translation>nav lomas {name}</translation>
    </message>
    <message>
        <source>there is no script {name}</source>
        <translation>nav scenārija {name}</translation>
    </message>
    <message>
        <source>there is no service level {name}</source>
        <translation>nav apkalpošanas līmeņa {name}</translation>
    </message>
    <message>
        <source>there is no step {step}</source>
        <translation>nav soļa {step}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>nav tāda faila</translation>
    </message>
    <message>
        <source>there is no template {name}</source>
        <translation>nav veidnes {name}</translation>
    </message>
    <message>
        <source>there is no {about} {name}</source>
        <translation>{about} {name} nepastāv</translation>
    </message>
    <message>
        <source>there is no § {number}</source>
        <translation>nav § {number}</translation>
    </message>
    <message>
        <source>there is {words}</source>
        <translation>ir pieejams: {words}</translation>
    </message>
    <message>
        <source>this is no YAML: {why}</source>
        <translation>tas nav YAML: {why}</translation>
    </message>
    <message>
        <source>this is no formula: {why}</source>
        <translation>tā nav formula: {why}</translation>
    </message>
    <message>
        <source>this is no text: {why}</source>
        <translation>tas nav teksts: {why}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>apmācība</translation>
    </message>
    <message>
        <source>translate it</source>
        <translation>pārtulkojiet to</translation>
    </message>
    <message>
        <source>translate it, or let readers have the first language</source>
        <translation>pārtulkojiet to vai atstājiet lasītājiem pirmo valodu</translation>
    </message>
    <message>
        <source>translate {text}</source>
        <translation>pārtulkojiet {text}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>veids</translation>
    </message>
    <message>
        <source>unlocks {queue}, which nothing locks</source>
        <translation>atslēdz {queue}, ko nekas neaizslēdz</translation>
    </message>
    <message>
        <source>use small letters, digits, - and _, beginning with a letter</source>
        <translation>lietojiet mazos burtus, ciparus, - un _, sākumā burtu</translation>
    </message>
    <message>
        <source>use the next letter</source>
        <translation>lietojiet nākamo burtu</translation>
    </message>
    <message>
        <source>version {older} stands behind version {newer}</source>
        <translation>versija {older} ir aiz versijas {newer}</translation>
    </message>
    <message>
        <source>version {older} was in force on {day}, not before version {newer}</source>
        <translation>versija {older} stājās spēkā {day}, nevis pirms versijas {newer}</translation>
    </message>
    <message>
        <source>version {version} without a history</source>
        <translation>versija {version} bez vēstures</translation>
    </message>
    <message>
        <source>versions begin with 1</source>
        <translation>versijas sākas ar 1</translation>
    </message>
    <message>
        <source>went {path}; {why}</source>
        <translation>gāja caur {path}; {why}</translation>
    </message>
    <message>
        <source>window</source>
        <translation>termiņš</translation>
    </message>
    <message>
        <source>write &quot;n&quot;: 14</source>
        <translation>ierakstiet &quot;n&quot;: 14</translation>
    </message>
    <message>
        <source>write &quot;pack&quot;: &quot;store&quot;</source>
        <translation>ierakstiet &quot;pack&quot;: &quot;store&quot;</translation>
    </message>
    <message>
        <source>write &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</source>
        <translation>ierakstiet &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</translation>
    </message>
    <message>
        <source>write &quot;schema&quot;: {value}</source>
        <translation>ierakstiet &quot;schema&quot;: {value}</translation>
    </message>
    <message>
        <source>write 10000 or less</source>
        <translation>ierakstiet 10000 vai mazāk</translation>
    </message>
    <message>
        <source>write a day after {day}</source>
        <translation>ierakstiet dienu pēc {day}</translation>
    </message>
    <message>
        <source>write a day before {day}</source>
        <translation>ierakstiet dienu pirms {day}</translation>
    </message>
    <message>
        <source>write a zone such as Europe/Riga, hours such as &quot;09:00-18:00&quot;, days as 2026-12-24</source>
        <translation>ierakstiet joslu kā Europe/Riga, stundas kā &quot;09:00-18:00&quot;, dienas kā 2026-12-24</translation>
    </message>
    <message>
        <source>write avoid: {{en: [&quot;words to avoid&quot;]}}</source>
        <translation>ierakstiet avoid: {{en: [&quot;vārdi, no kā izvairīties&quot;]}}</translation>
    </message>
    <message>
        <source>write each as name: value</source>
        <translation>ierakstiet katru kā nosaukums: vērtība</translation>
    </message>
    <message>
        <source>write earlier versions below, newest first</source>
        <translation>agrākās versijas rakstiet zemāk, jaunāko vispirms</translation>
    </message>
    <message>
        <source>write it as &quot;3.2&quot; or &quot;3.2 b&quot;</source>
        <translation>ierakstiet to kā &quot;3.2&quot; vai &quot;3.2 b&quot;</translation>
    </message>
    <message>
        <source>write it as &quot;50.00&quot;</source>
        <translation>ierakstiet to kā &quot;50.00&quot;</translation>
    </message>
    <message>
        <source>write it as 2026-03-01</source>
        <translation>ierakstiet to kā 2026-03-01</translation>
    </message>
    <message>
        <source>write it as JSON</source>
        <translation>ierakstiet to kā JSON</translation>
    </message>
    <message>
        <source>write it as en</source>
        <translation>ierakstiet to kā en</translation>
    </message>
    <message>
        <source>write it as en, zh, cs, lv or it</source>
        <translation>ierakstiet to kā en, zh, cs, lv vai it</translation>
    </message>
    <message>
        <source>write it as late-parcel</source>
        <translation>ierakstiet to kā late-parcel</translation>
    </message>
    <message>
        <source>write it flatter</source>
        <translation>rakstiet to seklāk</translation>
    </message>
    <message>
        <source>write its fields below it, each as name: value</source>
        <translation>ierakstiet tā laukus zem tā, katru kā nosaukums: vērtība</translation>
    </message>
    <message>
        <source>write its fields, each as name: value</source>
        <translation>ierakstiet tā laukus, katru kā nosaukums: vērtība</translation>
    </message>
    <message>
        <source>write languages: [en, cs]</source>
        <translation>ierakstiet languages: [en, cs]</translation>
    </message>
    <message>
        <source>write mon: &quot;09:00-18:00&quot;; the days are {days}</source>
        <translation>ierakstiet mon: &quot;09:00-18:00&quot;; dienas ir {days}</translation>
    </message>
    <message>
        <source>write name: value</source>
        <translation>ierakstiet nosaukums: vērtība</translation>
    </message>
    <message>
        <source>write next: with the step that follows</source>
        <translation>ierakstiet next: ar soli, kas seko</translation>
    </message>
    <message>
        <source>write one below a stage: - say: greet</source>
        <translation>ierakstiet vienu zem posma: - say: greet</translation>
    </message>
    <message>
        <source>write one of {words}</source>
        <translation>ierakstiet vienu no: {words}</translation>
    </message>
    <message>
        <source>write one text here</source>
        <translation>ierakstiet šeit vienu tekstu</translation>
    </message>
    <message>
        <source>write pass: 85, or up to 100</source>
        <translation>ierakstiet pass: 85, ne vairāk par 100</translation>
    </message>
    <message>
        <source>write script: {named}, or call the file {name}.yaml</source>
        <translation>ierakstiet script: {named} vai nosauciet failu {name}.yaml</translation>
    </message>
    <message>
        <source>write the id of one that is there</source>
        <translation>ierakstiet kāda esoša id</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>izrakstiet vērtību</translation>
    </message>
    <message>
        <source>write the words, in quotes where they are a number</source>
        <translation>ierakstiet vārdus, pēdiņās, ja tas ir skaitlis</translation>
    </message>
    <message>
        <source>write three letters, such as EUR</source>
        <translation>ierakstiet trīs burtus, piemēram, EUR</translation>
    </message>
    <message>
        <source>write two letters, such as LV</source>
        <translation>ierakstiet divus burtus, piemēram, LV</translation>
    </message>
    <message>
        <source>write version: 1</source>
        <translation>ierakstiet version: 1</translation>
    </message>
    <message>
        <source>write words</source>
        <translation>ierakstiet vārdus</translation>
    </message>
    <message>
        <source>write {day} or earlier, or move in_force of book.yaml</source>
        <translation>ierakstiet {day} vai agrāku dienu vai pārceliet in_force failā book.yaml</translation>
    </message>
    <message>
        <source>write {field}: &quot;{example}&quot;</source>
        <translation>ierakstiet {field}: &quot;{example}&quot;</translation>
    </message>
    <message>
        <source>write {field}: 30s, 45m, 4h or 2d</source>
        <translation>ierakstiet {field}: 30s, 45m, 4h vai 2d</translation>
    </message>
    <message>
        <source>write {field}: {amount} or more</source>
        <translation>ierakstiet {field}: {amount} vai vairāk</translation>
    </message>
    <message>
        <source>write {field}: {amount}, or change store.json</source>
        <translation>ierakstiet {field}: {amount} vai mainiet store.json</translation>
    </message>
    <message>
        <source>write {field}: {example}</source>
        <translation>ierakstiet {field}: {example}</translation>
    </message>
    <message>
        <source>write {name}: true or {name}: false</source>
        <translation>ierakstiet {name}: true vai {name}: false</translation>
    </message>
    <message>
        <source>{answer} is the name of several answers</source>
        <translation>{answer} ir vairāku atbilžu nosaukums</translation>
    </message>
    <message>
        <source>{clause} is not of chapter {chapter}</source>
        <translation>{clause} nav no nodaļas {chapter}</translation>
    </message>
    <message>
        <source>{count} steps are more than anybody walks</source>
        <translation>tik daudz soļu neviens neizies: {count}</translation>
    </message>
    <message>
        <source>{count} words are too many to say</source>
        <translation>pārāk daudz vārdu, ko teikt: {count}</translation>
    </message>
    <message>
        <source>{cure} Else add it to {place}</source>
        <translation>{cure} Citādi pievienojiet to šeit: {place}</translation>
    </message>
    <message>
        <source>{cure}; else add it to {place}</source>
        <translation>{cure}; citādi pievienojiet to šeit: {place}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} d.</translation>
    </message>
    <message>
        <source>{day} in a day is less than {case} in one case</source>
        <translation>{day} dienā ir mazāk nekā {case} vienā gadījumā</translation>
    </message>
    <message>
        <source>{file} line {line}</source>
        <translation>{file}, rinda {line}</translation>
    </message>
    <message>
        <source>{here} here, {there} in store.json</source>
        <translation>šeit {here}, failā store.json {there}</translation>
    </message>
    <message>
        <source>{language} is there twice</source>
        <translation>{language} ir divreiz</translation>
    </message>
    <message>
        <source>{measure} is {here} here and {there} in level {level}, for the same tickets</source>
        <translation>{measure} šeit ir {here}, bet līmenī {level} – {there}, tiem pašiem pieteikumiem</translation>
    </message>
    <message>
        <source>{name} is a name already, on line {line}</source>
        <translation>{name} jau ir nosaukums {line}. rindā</translation>
    </message>
    <message>
        <source>{name} is not asked on every way here</source>
        <translation>{name} netiek jautāts katrā ceļā uz šejieni</translation>
    </message>
    <message>
        <source>{name} is not known here</source>
        <translation>{name} šeit nav zināms</translation>
    </message>
    <message>
        <source>{name} is not known yet here</source>
        <translation>{name} šeit vēl nav zināms</translation>
    </message>
    <message>
        <source>{name} is {found}, not {wanted}</source>
        <translation>{name} ir {found}, nevis {wanted}</translation>
    </message>
    <message>
        <source>{number} is the number of a product already</source>
        <translation>{number} jau ir kāda produkta numurs</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} un {other}</translation>
    </message>
    <message>
        <source>{other} comes back to {script}</source>
        <translation>{other} atgriežas pie {script}</translation>
    </message>
    <message>
        <source>{sign} does not go with {kinds}</source>
        <translation>{sign} nav lietojams ar {kinds}</translation>
    </message>
    <message>
        <source>{stage} comes after {before}</source>
        <translation>{stage} nāk aiz {before}</translation>
    </message>
    <message>
        <source>{step} is the name of {count} steps</source>
        <translation>{step} ir vairāku soļu nosaukums ({count})</translation>
    </message>
    <message>
        <source>{step} was not come to</source>
        <translation>līdz {step} nenonāca</translation>
    </message>
    <message>
        <source>{step} was not expected</source>
        <translation>{step} netika gaidīts</translation>
    </message>
    <message>
        <source>{type} needs answers to pick</source>
        <translation>{type} vajag atbildes, no kurām izvēlēties</translation>
    </message>
    <message>
        <source>{what} in column {column} of {text}</source>
        <translation>{what}, sleja {column} šeit: {text}</translation>
    </message>
</context>
<context>
    <name>FirstRunSheet</name>
    <message>
        <source>Connect to a hub</source>
        <translation>Savienot ar serveri</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumšs</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Reģistrācijas kods</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>Servera adrese</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Gaišs</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motīvs</translation>
    </message>
    <message>
        <source>Try the demo (no account)</source>
        <translation>Izmēģināt demo (bez konta)</translation>
    </message>
    <message>
        <source>Welcome to Evenkeel</source>
        <translation>Laipni lūdzam Evenkeel</translation>
    </message>
    <message>
        <source>Your work is saved on this computer first, so it goes on through any outage.</source>
        <translation>Darbs vispirms tiek saglabāts šajā datorā, tāpēc to neaptur nekādi pārrāvumi.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Add a reason (needed to decline)</source>
        <translation>Pievienojiet iemeslu (noraidot obligāts)</translation>
    </message>
    <message>
        <source>Approve {amount}</source>
        <translation>Apstiprināt {amount}</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Lūgt apstiprinājumu</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Noraidīt</translation>
    </message>
    <message>
        <source>Explain to customer</source>
        <translation>Paskaidrot klientam</translation>
    </message>
    <message>
        <source>Issue {amount}</source>
        <translation>Atmaksāt {amount}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Vēl ne</translation>
    </message>
    <message>
        <source>Nothing unusual about this customer.</source>
        <translation>Šim klientam nav nekā neparasta.</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} as soon as the line is back, rests on {clause}, tells {who}.</source>
        <translation>Izmaksā {amount} ({means}), tiklīdz atjaunosies savienojums; pamats: {clause}; to uzzina {who}.</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} now, rests on {clause}, tells {who}.</source>
        <translation>Tagad izmaksā {amount} ({means}); pamats: {clause}; to uzzina {who}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Iemesls</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Saglabāt kā PDF</translation>
    </message>
    <message>
        <source>The amount has changed since it was asked for; it can only be declined.</source>
        <translation>Summa kopš pieprasījuma mainījusies; to var tikai noraidīt.</translation>
    </message>
    <message>
        <source>The calculation with every step and clause</source>
        <translation>Aprēķins ar katru soli un punktu</translation>
    </message>
    <message>
        <source>Yes, issue {amount}</source>
        <translation>Jā, atmaksāt {amount}</translation>
    </message>
    <message>
        <source>Your own request: somebody else decides.</source>
        <translation>Jūsu pašu pieprasījums: izlemj kāds cits.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>komandas</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>klienti</translation>
    </message>
    <message>
        <source>open</source>
        <translation>atvērt</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>politika</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>atmaksa</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>pieteikumi</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Not yet</source>
        <translation>Vēl ne</translation>
    </message>
</context>
<context>
    <name>GoodwillRow</name>
    <message>
        <source>Goodwill</source>
        <translation>Labvēlība</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Tā nav summa</translation>
    </message>
    <message>
        <source>up to {most} by policy</source>
        <translation>pēc noteikumiem līdz {most}</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Graph of the script</source>
        <translation>Scenārija grafs</translation>
    </message>
    <message>
        <source>leads to {steps}</source>
        <translation>ved uz {steps}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Go on</source>
        <translation>Turpināt</translation>
    </message>
    <message>
        <source>More about this checklist</source>
        <translation>Vairāk par šo kontrolsarakstu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Apturēt</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>atlikusi apmēram %n min</numerusform>
            <numerusform>atlikušas apmēram %n min</numerusform>
            <numerusform>atlicis apmēram %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>parked: the ticket has moved on</source>
        <translation>nolikts: pieteikums pavirzījies tālāk</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>apturēts</translation>
    </message>
    <message>
        <source>policy v{version}</source>
        <translation>politika v{version}</translation>
    </message>
    <message>
        <source>script v{version}</source>
        <translation>scenārijs v{version}</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>Paveikti {done} no {all} soļiem</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>History</source>
        <translation>Vēsture</translation>
    </message>
    <message>
        <source>In force since {day}</source>
        <translation>Spēkā no {day}</translation>
    </message>
    <message>
        <source>Language of the policy</source>
        <translation>Politikas valoda</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>Nākamā pārskatīšana: {day}</translation>
    </message>
    <message>
        <source>Offline: as of {time}</source>
        <translation>Bezsaistē: stāvoklis plkst. {time}</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>Īpašnieks: {name}</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Rādīt izmaiņas</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>Kopš pēdējās lasīšanas</translation>
    </message>
    <message>
        <source>v{edition}</source>
        <translation>v{edition}</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>izlasīts {done} no {all}</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Order</source>
        <translation>Secība</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Iznākums</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Pieteikums</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Mēģin.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kas</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Anywhere</source>
        <translation>Jebkur</translation>
    </message>
    <message>
        <source>In a checklist</source>
        <translation>Kontrolsarakstā</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>Sarakstā</translation>
    </message>
    <message>
        <source>In the Outbox</source>
        <translation>Izsūtnē</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taustiņi</translation>
    </message>
    <message>
        <source>On a ticket</source>
        <translation>Pieteikumā</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Assigned to: {value}</source>
        <translation>Atbildīgais: {value}</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Uzņemties</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Slēgt pieteikumu</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Apstiprināt…</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Ārkārtējs</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Pirmā atbilde</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Atzīmēt kā ārkārtas gadījumu</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>Atdot rindai</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Svarīgākais</translation>
    </message>
    <message>
        <source>Priority: {value}</source>
        <translation>Prioritāte: {value}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Atvērt atkārtoti</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Risinājums</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Atrisināt…</translation>
    </message>
    <message>
        <source>State: {value}</source>
        <translation>Statuss: {value}</translation>
    </message>
    <message>
        <source>Type: {value}</source>
        <translation>Veids: {value}</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nepiešķirts</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jūs</translation>
    </message>
    <message>
        <source>solved in {span}</source>
        <translation>atrisināts ({span})</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n pozīcija</numerusform>
            <numerusform>%n pozīcijas</numerusform>
            <numerusform>%n pozīciju</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit {number} · {amount}</source>
        <translation>Kredītrēķins {number} · {amount}</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Nav kopsavilkuma</translation>
    </message>
    <message>
        <source>Order {number} delivered</source>
        <translation>Pasūtījums {number} piegādāts</translation>
    </message>
    <message>
        <source>Order {number} placed</source>
        <translation>Pasūtījums {number} veikts</translation>
    </message>
    <message>
        <source>This ticket · {channel}</source>
        <translation>Šis pieteikums · {channel}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how Qt is to write a day</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>yyyy. d. MMM</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>notiek tagad</translation>
    </message>
    <message>
        <source>today</source>
        <translation>šodien</translation>
    </message>
    <message numerus="yes">
        <source>{contact}, %n min</source>
        <translation>
            <numerusform>{contact}, %n min</numerusform>
            <numerusform>{contact}, %n min</numerusform>
            <numerusform>{contact}, %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>All</source>
        <translation>Viss</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Saziņa</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Kredītrēķini</translation>
    </message>
    <message>
        <source>First contact. No history yet.</source>
        <translation>Pirmā saziņa. Vēstures vēl nav.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Vēsture</translation>
    </message>
    <message>
        <source>Kinds of history</source>
        <translation>Vēstures veidi</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pasūtījumi</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Rādīt vairāk</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Pieteikumi</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Every ticket has an agent.</source>
        <translation>Katram pieteikumam ir operators.</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>Viss ir piegādāts.</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>Nākamais termiņš: %1.</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Nav melnrakstu.</translation>
    </message>
    <message>
        <source>No emergencies.</source>
        <translation>Nav ārkārtas gadījumu.</translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation>Nav atvērtu pieteikumu.</translation>
    </message>
    <message>
        <source>No ticket here matches ‘%1’.</source>
        <translation>Šeit neviens pieteikums neatbilst „%1”.</translation>
    </message>
    <message>
        <source>No ticket is yours.</source>
        <translation>Jums nav neviena pieteikuma.</translation>
    </message>
    <message>
        <source>No ticket waits for a customer.</source>
        <translation>Neviens pieteikums negaida klientu.</translation>
    </message>
    <message>
        <source>No tickets on this computer yet.</source>
        <translation>Šajā datorā vēl nav pieteikumu.</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>Tuvākajā stundā nav termiņu.</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Nekas nekavējas.</translation>
    </message>
    <message>
        <source>Nothing to confirm.</source>
        <translation>Nav ko apstiprināt.</translation>
    </message>
    <message>
        <source>Show all open tickets</source>
        <translation>Rādīt visus atvērtos pieteikumus</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>Rādīt visu sarakstu</translation>
    </message>
    <message>
        <source>Show unassigned tickets</source>
        <translation>Rādīt nepiešķirtos pieteikumus</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>Assign the ticket…</source>
        <translation>Piešķirt pieteikumu…</translation>
    </message>
    <message>
        <source>Back to the ticket before</source>
        <translation>Atpakaļ uz iepriekšējo pieteikumu</translation>
    </message>
    <message>
        <source>Claim the ticket</source>
        <translation>Uzņemties pieteikumu</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Aizvērt cilni</translation>
    </message>
    <message>
        <source>Close what is on top, then back to the list</source>
        <translation>Aizvērt virsējo, tad atpakaļ uz sarakstu</translation>
    </message>
    <message>
        <source>Export the Outbox for support, sealed</source>
        <translation>Eksportēt izsūtni atbalstam, aizzīmogotu</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrēt šo sarakstu</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Meklēt klientu</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Atzīmēt kā ārkārtas gadījumu</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Atkal uz priekšu</translation>
    </message>
    <message>
        <source>From the list to Audit</source>
        <translation>No saraksta uz Auditu</translation>
    </message>
    <message>
        <source>From the list to Inbox</source>
        <translation>No saraksta uz iesūtni</translation>
    </message>
    <message>
        <source>From the list to Outbox</source>
        <translation>No saraksta uz izsūtni</translation>
    </message>
    <message>
        <source>From the list to Policy &amp; knowledge</source>
        <translation>No saraksta uz Politiku un zināšanām</translation>
    </message>
    <message>
        <source>From the list to Refunds &amp; approvals</source>
        <translation>No saraksta uz Atmaksām un apstiprinājumiem</translation>
    </message>
    <message>
        <source>From the list to a customer</source>
        <translation>No saraksta uz klientu</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pilnekrāns</translation>
    </message>
    <message>
        <source>Go to Audit</source>
        <translation>Iet uz Auditu</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>Uz iesūtni</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Uz izsūtni</translation>
    </message>
    <message>
        <source>Go to Policy &amp; knowledge</source>
        <translation>Iet uz Politiku un zināšanām</translation>
    </message>
    <message>
        <source>Go to Refunds &amp; approvals</source>
        <translation>Doties uz Atmaksām un apstiprinājumiem</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Palīdzība un taustiņi</translation>
    </message>
    <message>
        <source>I am available</source>
        <translation>Esmu pieejams</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Dodos pārtraukumā</translation>
    </message>
    <message>
        <source>In a checklist: attach evidence…</source>
        <translation>Kontrolsarakstā: pievienot pierādījumu…</translation>
    </message>
    <message>
        <source>In a checklist: back one step</source>
        <translation>Kontrolsarakstā: vienu soli atpakaļ</translation>
    </message>
    <message>
        <source>In a checklist: copy what to say</source>
        <translation>Kontrolsarakstā: kopēt, ko teikt</translation>
    </message>
    <message>
        <source>In a checklist: do what it says</source>
        <translation>Kontrolsarakstā: darīt, ko solis saka</translation>
    </message>
    <message>
        <source>In a checklist: not applicable…</source>
        <translation>Kontrolsarakstā: neattiecas…</translation>
    </message>
    <message>
        <source>In a checklist: pause or go on</source>
        <translation>Kontrolsarakstā: apturēt vai turpināt</translation>
    </message>
    <message>
        <source>In a checklist: put what to say into the reply</source>
        <translation>Kontrolsarakstā: ielikt, ko teikt, atbildē</translation>
    </message>
    <message>
        <source>In a checklist: the step is done</source>
        <translation>Kontrolsarakstā: solis ir gatavs</translation>
    </message>
    <message>
        <source>In a checklist: the step is wrong…</source>
        <translation>Kontrolsarakstā: solis ir nepareizs…</translation>
    </message>
    <message>
        <source>In a checklist: why, the clause</source>
        <translation>Kontrolsarakstā: kāpēc, punkts</translation>
    </message>
    <message>
        <source>In the Outbox: copy details</source>
        <translation>Izsūtnē: kopēt detaļas</translation>
    </message>
    <message>
        <source>In the Outbox: dismiss with a reason…</source>
        <translation>Izsūtnē: atmest ar iemeslu…</translation>
    </message>
    <message>
        <source>In the Outbox: edit and send again</source>
        <translation>Izsūtnē: labot un sūtīt vēlreiz</translation>
    </message>
    <message>
        <source>In the Outbox: retry now</source>
        <translation>Izsūtnē: mēģināt tūlīt</translation>
    </message>
    <message>
        <source>In the Outbox: the first way on, or yours</source>
        <translation>Izsūtnē: pirmais risinājums jeb jūsu</translation>
    </message>
    <message>
        <source>In the Outbox: the fourth way on</source>
        <translation>Izsūtnē: ceturtais risinājums</translation>
    </message>
    <message>
        <source>In the Outbox: the second way on, or theirs</source>
        <translation>Izsūtnē: otrais risinājums jeb kolēģa</translation>
    </message>
    <message>
        <source>In the Outbox: the third way on</source>
        <translation>Izsūtnē: trešais risinājums</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Lielāks teksts</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Reģistrēt zvanu</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Jauns pieteikums</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Nākamais apgabals</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nākamā cilne</translation>
    </message>
    <message>
        <source>Next ticket in the list</source>
        <translation>Nākamais pieteikums sarakstā</translation>
    </message>
    <message>
        <source>Open the Checklist tab</source>
        <translation>Atvērt cilni Kontrolsaraksts</translation>
    </message>
    <message>
        <source>Open the History tab</source>
        <translation>Atvērt cilni Vēsture</translation>
    </message>
    <message>
        <source>Open the Policy tab</source>
        <translation>Atvērt cilni Politika</translation>
    </message>
    <message>
        <source>Open the Refund tab</source>
        <translation>Atvērt cilni Atmaksa</translation>
    </message>
    <message>
        <source>Open the first item that needs me</source>
        <translation>Atvērt pirmo, kas gaida mani</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Atvērt pieteikumu</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Iepriekšējais apgabals</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Iepriekšējā cilne</translation>
    </message>
    <message>
        <source>Previous ticket in the list</source>
        <translation>Iepriekšējais pieteikums sarakstā</translation>
    </message>
    <message>
        <source>Reopen the closed tab</source>
        <translation>Atkal atvērt aizvērto cilni</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Atbildēt klientam</translation>
    </message>
    <message>
        <source>Save the refund calculation as PDF…</source>
        <translation>Saglabāt atmaksas aprēķinu kā PDF…</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Meklēt vai ievadīt komandu</translation>
    </message>
    <message>
        <source>Select the ticket</source>
        <translation>Atlasīt pieteikumu</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Sūtīt</translation>
    </message>
    <message>
        <source>Send, solve, next ticket</source>
        <translation>Sūtīt, atrisināt, nākamais pieteikums</translation>
    </message>
    <message>
        <source>Set the priority…</source>
        <translation>Mainīt prioritāti…</translation>
    </message>
    <message>
        <source>Set the status…</source>
        <translation>Mainīt statusu…</translation>
    </message>
    <message>
        <source>Set the type…</source>
        <translation>Mainīt veidu…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
    <message>
        <source>Show or hide the customer&apos;s side</source>
        <translation>Rādīt vai slēpt klienta paneli</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>Rādīt vai slēpt rindu</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>Imitēt pārrāvumu</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mazāks teksts</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Atrisināt…</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Pārslēgt gaišo un tumšo motīvu</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sinhronizēt tūlīt</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>Parasts teksta lielums</translation>
    </message>
    <message>
        <source>Undo a reply within 10 s, a choice until it is sent</source>
        <translation>Atsaukt atbildi 10 s laikā, izvēli līdz nosūtīšanai</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Rakstīt iekšēju piezīmi</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Hello {name},</source>
        <translation>Labdien, {name}!</translation>
    </message>
    <message>
        <source>If anything is unclear, just answer this message.</source>
        <translation>Ja kaut kas nav skaidrs, vienkārši atbildiet uz šo ziņu.</translation>
    </message>
    <message>
        <source>We pay as soon as the goods are here, or you show us that you have sent them.</source>
        <translation>Samaksāsim, tiklīdz prece būs pie mums vai parādīsiet, ka esat to nosūtījuši.</translation>
    </message>
    <message>
        <source>Why this amount:</source>
        <translation>Kāpēc šī summa:</translation>
    </message>
    <message>
        <source>You will have the money on {day} at the latest.</source>
        <translation>Nauda būs pie jums vēlākais {day}.</translation>
    </message>
    <message>
        <source>for the trouble: {amount}</source>
        <translation>par sagādātajām neērtībām: {amount}</translation>
    </message>
    <message>
        <source>for your order {number} we pay back {amount}:</source>
        <translation>par pasūtījumu {number} atmaksājam {amount}:</translation>
    </message>
    <message>
        <source>shipping: {amount}</source>
        <translation>piegāde: {amount}</translation>
    </message>
    <message>
        <source>{amount} come back to you by {method}.</source>
        <translation>{amount} saņemsiet atpakaļ šādi: {method}.</translation>
    </message>
    <message>
        <source>{line}, {quantity} pcs.: {amount}</source>
        <translation>{line}, {quantity} gab.: {amount}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>gatavs</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>neattiecas</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>atvērts tagad</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>jādara</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>gaida</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>samaksāts {amount}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} no {all}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} no {all}</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Sent again</source>
        <translation>Nosūtīts vēlreiz</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Parādīt</translation>
    </message>
    <message>
        <source>What came back is closed and names what took its place.</source>
        <translation>Tas, kas atgriezās, ir slēgts un nosauc to, kas nāca tā vietā.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A colleague</source>
        <translation>Kolēģis</translation>
    </message>
    <message>
        <source>A colleague changed the same field. Both values are kept; choose one.</source>
        <translation>Kolēģis mainīja to pašu lauku. Abas vērtības ir saglabātas; izvēlieties vienu.</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Theirs stands; yours is kept. Choose one.</source>
        <translation>Kolēģis to mainīja pirms jums. Spēkā ir viņa vērtība; jūsējā ir saglabāta. Izvēlieties vienu.</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Yours stands; theirs is kept. Choose one.</source>
        <translation>Kolēģis to mainīja pirms jums. Spēkā ir jūsu vērtība; viņa vērtība ir saglabāta. Izvēlieties vienu.</translation>
    </message>
    <message>
        <source>A colleague was faster. Your notes and drafts are kept; nothing was sent.</source>
        <translation>Kolēģis bija ātrāks. Jūsu piezīmes un melnraksti ir saglabāti; nekas netika nosūtīts.</translation>
    </message>
    <message>
        <source>A customer needs a name. Nothing was saved; fill in the name.</source>
        <translation>Klientam vajadzīgs vārds. Nekas netika saglabāts; ievadiet vārdu.</translation>
    </message>
    <message>
        <source>A newer edition of the policy is there. The older one was not taken.</source>
        <translation>Ir jaunāks noteikumu izdevums. Vecākais netika pieņemts.</translation>
    </message>
    <message>
        <source>A part is not the one that was sealed in this edition of the policy. The old one stays in force.</source>
        <translation>Kāda daļa nav tā, kas šajā noteikumu izdevumā aizzīmogota. Spēkā paliek iepriekšējais.</translation>
    </message>
    <message>
        <source>A part of this edition of the policy is missing. The old one stays in force.</source>
        <translation>Šim noteikumu izdevumam trūkst daļas. Spēkā paliek iepriekšējais.</translation>
    </message>
    <message>
        <source>A score lies between 0 and 100. Nothing was changed.</source>
        <translation>Vērtējums ir no 0 līdz 100. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>A seal does not fit: somebody changed this edition of the policy. The old one stays in force.</source>
        <translation>Zīmogs neatbilst: kāds ir mainījis šo noteikumu izdevumu. Spēkā paliek iepriekšējais.</translation>
    </message>
    <message>
        <source>A second person must say yes to this amount. Your yes is kept.</source>
        <translation>Šai summai jāpiekrīt vēl kādam. Jūsu piekrišana ir saglabāta.</translation>
    </message>
    <message>
        <source>A second person must seal this edition of the policy first.</source>
        <translation>Vispirms šis noteikumu izdevums jāaizzīmogo otrai personai.</translation>
    </message>
    <message>
        <source>Both are the same. Nothing was changed; choose two to merge.</source>
        <translation>Abi ir viens un tas pats. Nekas netika mainīts; izvēlieties divus, ko apvienot.</translation>
    </message>
    <message>
        <source>Both seals are of one person. A second person must seal this edition first.</source>
        <translation>Abi zīmogi ir vienas personas. Vispirms jāaizzīmogo otrai personai.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Piegādāts.</translation>
    </message>
    <message>
        <source>Delivered; it was so already.</source>
        <translation>Piegādāts; tā jau bija.</translation>
    </message>
    <message>
        <source>Evenkeel is already running with this profile. Use that window, or close it first.</source>
        <translation>Evenkeel ar šo profilu jau darbojas. Izmantojiet to logu vai vispirms aizveriet to.</translation>
    </message>
    <message>
        <source>Fill in how the customer is reached. Nothing was changed.</source>
        <translation>Norādiet, kā sazināties ar klientu. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>More was refunded on this order meanwhile. Your promise of {due} is kept and paid; look at the order.</source>
        <translation>Pasūtījumam pa to laiku atmaksāts vairāk. Jūsu solījums {due} paliek spēkā un tiek izmaksāts; apskatiet pasūtījumu.</translation>
    </message>
    <message>
        <source>New work cannot be saved. Free space, then Retry.</source>
        <translation>Jaunu darbu nevar saglabāt. Atbrīvojiet vietu un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>New work cannot be saved: the disk reports an error. What was saved is kept; free space, then Retry, or ask support.</source>
        <translation>Jaunu darbu nevar saglabāt: disks ziņo par kļūdu. Saglabātais ir neskarts; atbrīvojiet vietu un mēģiniet vēlreiz vai vaicājiet atbalstam.</translation>
    </message>
    <message>
        <source>New work cannot be saved: this disk can only be read. What is there is safe; make it writable, then Retry.</source>
        <translation>Jaunu darbu nevar saglabāt: šo disku var tikai lasīt. Tas, kas tur ir, ir drošībā; padariet to rakstāmu un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>No policy has been published yet. Nothing was changed.</source>
        <translation>Neviens noteikumu izdevums vēl nav publicēts. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>Nothing of this order is left to set aside. Nothing was changed.</source>
        <translation>No šī pasūtījuma vairs nav ko atlikt. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>One of the two was erased or merged before. Nothing was changed; look again.</source>
        <translation>Viens no abiem jau agrāk ir dzēsts vai apvienots. Nekas netika mainīts; paskatieties vēlreiz.</translation>
    </message>
    <message>
        <source>Only a solved ticket can be confirmed. Nothing was changed; solve it first.</source>
        <translation>Apstiprināt var tikai atrisinātu pieteikumu. Nekas netika mainīts; vispirms atrisiniet to.</translation>
    </message>
    <message>
        <source>Only a supervisor may solve a ticket without its required steps. Nothing was changed; ask one.</source>
        <translation>Atrisināt pieteikumu bez obligātajiem soļiem drīkst tikai vadītājs. Nekas netika mainīts; palūdziet viņam.</translation>
    </message>
    <message>
        <source>Only its owner can release this ticket. Nothing was changed.</source>
        <translation>Atbrīvot šo pieteikumu var tikai tā īpašnieks. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>Only {by} can say this. Nothing was changed.</source>
        <translation>To var apstiprināt tikai {by}. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>Required steps are missing: {steps}. The ticket stays as it is; do them, then go on.</source>
        <translation>Trūkst obligāto soļu: {steps}. Pieteikums paliek, kāds ir; paveiciet tos un tad turpiniet.</translation>
    </message>
    <message>
        <source>Say how it ended before you solve. Nothing was changed; fill in the outcome.</source>
        <translation>Pirms atrisināšanas norādiet, kā tas beidzās. Nekas netika mainīts; ievadiet iznākumu.</translation>
    </message>
    <message>
        <source>Say in a few words what is meant. Nothing was changed.</source>
        <translation>Pasakiet dažos vārdos, kas domāts. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>Say in a few words why. Nothing was changed.</source>
        <translation>Pasakiet dažos vārdos, kāpēc. Nekas netika mainīts.</translation>
    </message>
    <message>
        <source>Say why you decline. Nothing was changed; fill in the reason.</source>
        <translation>Pasakiet, kāpēc noraidāt. Nekas nav mainīts; aizpildiet iemeslu.</translation>
    </message>
    <message>
        <source>Somebody else decides about this step. Nothing was changed; ask for approval.</source>
        <translation>Par šo soli lemj kāds cits. Nekas netika mainīts; lūdziet apstiprinājumu.</translation>
    </message>
    <message>
        <source>Somebody else must decide on your own request. No money moved.</source>
        <translation>Par jūsu pašu lūgumu jālemj kādam citam. Nauda nav kustējusies.</translation>
    </message>
    <message>
        <source>Somebody has dealt with this already. Nothing had to be changed.</source>
        <translation>Kāds to jau ir nokārtojis. Nekas nebija jāmaina.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Saved work is safe; a report was written.</source>
        <translation>Programmā radās kļūda. Saglabātais darbs ir drošībā; ziņojums ir sagatavots.</translation>
    </message>
    <message>
        <source>That is not the PIN. Tries left: %1.</source>
        <translation>PIN nav pareizs. Atlikušie mēģinājumi: %1.</translation>
    </message>
    <message>
        <source>That is not the password. Your work is safe on this computer; try again.</source>
        <translation>Parole nav pareiza. Jūsu darbs šajā datorā ir drošībā; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The allowance behind this promise has ended. Nothing was paid yet; a supervisor decides.</source>
        <translation>Solījuma limits ir beidzies. Vēl nekas nav izmaksāts; lemj vadītājs.</translation>
    </message>
    <message>
        <source>The amount due is {due} now, not what you saw. No money moved; issue it again with this amount.</source>
        <translation>Summa tagad ir {due}, nevis tā, ko redzējāt. Nauda nav kustināta; izsniedziet vēlreiz ar šo summu.</translation>
    </message>
    <message>
        <source>The amount is above what may be promised. No money moved; ask for approval.</source>
        <translation>Summa pārsniedz to, ko drīkst solīt. Nauda nav pārskaitīta; lūdziet apstiprinājumu.</translation>
    </message>
    <message>
        <source>The customer has not confirmed yet. Ask, or give a reason for closing.</source>
        <translation>Klients vēl nav apstiprinājis. Pajautājiet vai norādiet slēgšanas iemeslu.</translation>
    </message>
    <message>
        <source>The customer may have the money back the way it was paid. Nothing moved; note it if they agreed to another way.</source>
        <translation>Klientam ir tiesības saņemt naudu tāpat, kā maksāts. Nekas nav kustināts; atzīmējiet, ja viņš piekrita citādi.</translation>
    </message>
    <message>
        <source>The customer of this ticket was erased at their wish. What you wrote was not kept.</source>
        <translation>Šī pieteikuma klients pēc savas vēlēšanās ir dzēsts. Jūsu rakstītais netika saglabāts.</translation>
    </message>
    <message>
        <source>The customer wrote again before your reply went out. It was not sent; read it, then confirm.</source>
        <translation>Klients rakstīja vēlreiz, pirms jūsu atbilde tika nosūtīta. Tā nav nosūtīta; izlasiet ziņu, tad apstipriniet.</translation>
    </message>
    <message>
        <source>The customer wrote again, so the ticket stays open. Read the new message first.</source>
        <translation>Klients atkal rakstīja, tāpēc pieteikums paliek atvērts. Vispirms izlasiet jauno ziņu.</translation>
    </message>
    <message>
        <source>The customer wrote before this arrived, so the ticket stayed open. Read it first.</source>
        <translation>Klients uzrakstīja pirms šī pienākšanas, tāpēc pieteikums palika atvērts. Vispirms izlasiet ziņu.</translation>
    </message>
    <message>
        <source>The customer&apos;s data was erased by request. This change was not stored.</source>
        <translation>Klienta dati ir dzēsti pēc pieprasījuma. Šīs izmaiņas netika saglabātas.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Your work is safe on this computer; sign in when it answers.</source>
        <translation>Serveris nav sasniedzams. Jūsu darbs šajā datorā ir drošībā; pierakstieties, kad tas atbildēs.</translation>
    </message>
    <message>
        <source>The hub could not read this change. It is kept; export it for support.</source>
        <translation>Serveris nevarēja nolasīt šīs izmaiņas. Tās ir saglabātas; eksportējiet tās atbalstam.</translation>
    </message>
    <message>
        <source>The hub could not take this. It is kept; decide again.</source>
        <translation>Serveris nevarēja to pieņemt. Tas ir saglabāts; lemiet vēlreiz.</translation>
    </message>
    <message>
        <source>The hub did not take this computer. Check address and code, then try again.</source>
        <translation>Serveris nepieņēma šo datoru. Pārbaudiet adresi un kodu, tad mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The hub did not take this. Your work is safe on this computer; try again later.</source>
        <translation>Serveris to nepieņēma. Jūsu darbs šajā datorā ir drošībā; mēģiniet vēlāk.</translation>
    </message>
    <message>
        <source>The hub does not know the allowance behind this promise. Nothing was paid yet; a supervisor decides.</source>
        <translation>Centrs nepazīst šī solījuma limitu. Vēl nekas nav izmaksāts; lemj vadītājs.</translation>
    </message>
    <message>
        <source>The hub does not know this allowance. No money moved; ask a supervisor.</source>
        <translation>Serveris nepazīst šo atļauju. Nauda nav pārskaitīta; jautājiet vadītājam.</translation>
    </message>
    <message>
        <source>The hub does not know this change yet. It is kept and tried again later.</source>
        <translation>Serveris šīs izmaiņas vēl nepazīst. Tās ir saglabātas, un vēlāk tiks mēģināts vēlreiz.</translation>
    </message>
    <message>
        <source>The hub keeps this apart until a supervisor has looked at it. Nothing is lost.</source>
        <translation>Serveris to patur atsevišķi, līdz to apskatīs vadītājs. Nekas nav zudis.</translation>
    </message>
    <message>
        <source>The hub stumbled over this change. It is kept; support has been told.</source>
        <translation>Serverim ar šīm izmaiņām radās kļūda. Tās ir saglabātas; atbalsts ir informēts.</translation>
    </message>
    <message>
        <source>The hub was last reached {hours} hours ago, too long to promise money without it. No money moved; ask for the refund, or connect first.</source>
        <translation>Centrs pēdējoreiz sasniegts pirms {hours} h, pārāk sen, lai bez tā solītu naudu. Nauda nav kustējusies; pieprasiet atmaksu vai vispirms pieslēdzieties.</translation>
    </message>
    <message>
        <source>The key of the store is not on this computer. Nothing was changed; unlock with the passphrase.</source>
        <translation>Krātuves atslēga nav šajā datorā. Nekas netika mainīts; atbloķējiet ar paroles frāzi.</translation>
    </message>
    <message>
        <source>The keys of this profile are gone, only its store is here. Put keys.json back, or ask support.</source>
        <translation>Šī profila atslēgas ir zudušas, šeit ir tikai tā krātuve. Ielieciet atpakaļ keys.json vai vērsieties pie atbalsta.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>Paroles frāze neatver krātuvi. Nekas netika mainīts; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The policy does not leave this step to your role. Do it, or ask a supervisor to take it out.</source>
        <translation>Politika jūsu lomai neļauj šo soli izlaist. Paveiciet to vai palūdziet vadītājam.</translation>
    </message>
    <message>
        <source>The policy wants a checklist walked for this ticket. It stays open; begin the checklist.</source>
        <translation>Politika šim pieteikumam prasa kontrolsarakstu. Tas paliek atvērts; sāciet kontrolsarakstu.</translation>
    </message>
    <message>
        <source>The promise arrived after its time. No money moved; ask for approval.</source>
        <translation>Solījums pienāca pēc termiņa. Nauda nav pārskaitīta; lūdziet apstiprinājumu.</translation>
    </message>
    <message>
        <source>The reason is missing. Nothing was closed; say why it is let go.</source>
        <translation>Trūkst iemesla. Nekas netika aizvērts; pasakiet, kāpēc tas tiek atmests.</translation>
    </message>
    <message>
        <source>The refund has moved on meanwhile. No money moved; look at where it stands.</source>
        <translation>Atmaksa pa šo laiku ir pavirzījusies. Nauda nav kustējusies; apskatiet, kāds ir tās stāvoklis.</translation>
    </message>
    <message>
        <source>The reply waited too long and was not sent. Read it again, then send or discard.</source>
        <translation>Atbilde gaidīja pārāk ilgi un netika nosūtīta. Izlasiet to vēlreiz, tad sūtiet vai atmetiet.</translation>
    </message>
    <message>
        <source>The rules for refunds are not on this computer yet. Nothing was changed; sync and try again.</source>
        <translation>Atmaksu noteikumu šajā datorā vēl nav. Nekas nav mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The script does not lead to this step now. Nothing was changed; look at the next one.</source>
        <translation>Scenārijs tagad uz šo soli neved. Nekas netika mainīts; skatiet nākamo.</translation>
    </message>
    <message>
        <source>The script {script} is not on this computer yet. Nothing was changed; try again when you are connected.</source>
        <translation>Scenārija {script} datorā vēl nav. Nekas netika mainīts; mēģiniet vēlreiz, kad būs savienojums.</translation>
    </message>
    <message>
        <source>The store is damaged; what waits is in the journal, all else at the hub. Have a fresh one made.</source>
        <translation>Krātuve ir bojāta; gaidošais ir žurnālā, viss pārējais centrā. Ļaujiet izveidot jaunu.</translation>
    </message>
    <message>
        <source>The store is damaged; your work is in the journal and at the hub. Start again to have it mended.</source>
        <translation>Krātuve ir bojāta; jūsu darbs ir žurnālā un centrā. Palaidiet vēlreiz, lai to salabotu.</translation>
    </message>
    <message>
        <source>The store is gone; what waits is in the journal. Put evenkeel.db back, or have a fresh one made.</source>
        <translation>Krātuve ir pazudusi; gaidošais ir žurnālā. Atlieciet evenkeel.db vai ļaujiet izveidot jaunu.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Nothing was touched; update the program.</source>
        <translation>Krātuvi veidojusi jaunāka versija. Nekas netika aiztikts; atjauniniet programmu.</translation>
    </message>
    <message>
        <source>The ticket&apos;s customer or order has changed meanwhile. It stays open; look at it, then solve it again.</source>
        <translation>Pieteikuma klients vai pasūtījums pa to laiku ir mainījies. Tas paliek atvērts; apskatiet to un atrisiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The tickets are of two customers. Nothing was changed; merge the customers first.</source>
        <translation>Pieteikumi pieder diviem klientiem. Nekas netika mainīts; vispirms apvienojiet klientus.</translation>
    </message>
    <message>
        <source>The time to decide on this refund is over. No money moved; ask for it again.</source>
        <translation>Laiks lemt par šo atmaksu ir beidzies. Nauda nav kustējusies; lūdziet vēlreiz.</translation>
    </message>
    <message>
        <source>These rules cannot be read. Nothing was changed; those in force stay.</source>
        <translation>Šos noteikumus nevar nolasīt. Nekas nav mainīts; spēkā paliek līdzšinējie.</translation>
    </message>
    <message>
        <source>Things had changed at the hub when this arrived. It is kept; decide again.</source>
        <translation>Kad tas pienāca, serverī viss jau bija mainījies. Tas ir saglabāts; lemiet vēlreiz.</translation>
    </message>
    <message>
        <source>This agent is not known here. Nothing was changed; choose somebody else.</source>
        <translation>Šis operators šeit nav zināms. Nekas netika mainīts; izvēlieties citu.</translation>
    </message>
    <message>
        <source>This agent no longer takes tickets. Nothing was changed; choose somebody else.</source>
        <translation>Šis operators vairs neuzņemas pieteikumus. Nekas netika mainīts; izvēlieties citu.</translation>
    </message>
    <message>
        <source>This answer cannot be read. Nothing was changed; answer the step again.</source>
        <translation>Šo atbildi nevar nolasīt. Nekas netika mainīts; atbildiet uz soli vēlreiz.</translation>
    </message>
    <message>
        <source>This answer does not fit the step. Nothing was changed; look at what is asked.</source>
        <translation>Šī atbilde solim neder. Nekas netika mainīts; paskatieties, kas tiek jautāts.</translation>
    </message>
    <message>
        <source>This cannot be changed afterwards. It is kept; do it anew.</source>
        <translation>To vēlāk nevar mainīt. Tas ir saglabāts; izdariet to no jauna.</translation>
    </message>
    <message>
        <source>This cannot be refunded as asked. No money moved; look at what is left of the order.</source>
        <translation>Tā to atmaksāt nevar. Nauda nav kustināta; apskatiet, kas no pasūtījuma atlicis.</translation>
    </message>
    <message>
        <source>This change is incomplete. Nothing was saved; check the fields and try again.</source>
        <translation>Izmaiņas nav pilnīgas. Nekas netika saglabāts; pārbaudiet laukus un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This checklist has ended. Nothing was changed; go back to a step to open it.</source>
        <translation>Šis kontrolsaraksts ir beidzies. Nekas netika mainīts; lai to atvērtu, atgriezieties pie kāda soļa.</translation>
    </message>
    <message>
        <source>This checklist is not on this computer. Nothing was changed; open it again.</source>
        <translation>Šī kontrolsaraksta datorā nav. Nekas netika mainīts; atveriet to vēlreiz.</translation>
    </message>
    <message>
        <source>This checklist went along to another ticket. Nothing was changed; open it there.</source>
        <translation>Šis kontrolsaraksts pārgājis uz citu pieteikumu. Nekas netika mainīts; atveriet to tur.</translation>
    </message>
    <message>
        <source>This choice is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šī izvēle nav šajā datorā. Nekas netika mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s, so no money is promised without it. No money moved; connect first, or set the clock right.</source>
        <translation>Šī datora pulkstenis atšķiras no centra, tāpēc bez tā naudu nesola. Nauda nav kustējusies; vispirms pieslēdzieties vai iestatiet pulksteni.</translation>
    </message>
    <message>
        <source>This contact is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šī saziņa nav šajā datorā. Nekas netika mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This customer is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šis klients nav šajā datorā. Nekas netika mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This customer was merged into another one. Your work is kept; do it there.</source>
        <translation>Šis klients ir apvienots ar citu. Jūsu darbs ir saglabāts; veiciet to tur.</translation>
    </message>
    <message>
        <source>This customer&apos;s data was erased at their wish. What you wrote about them was not kept.</source>
        <translation>Šī klienta dati pēc viņa vēlēšanās ir dzēsti. Tas, ko par viņu rakstījāt, netika saglabāts.</translation>
    </message>
    <message>
        <source>This edition of the policy cannot be read. The old one stays in force.</source>
        <translation>Šo noteikumu izdevumu nevar nolasīt. Spēkā paliek iepriekšējais.</translation>
    </message>
    <message>
        <source>This edition of the policy is not known here. Nothing was changed.</source>
        <translation>Šis noteikumu izdevums šeit nav zināms. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>This edition of the policy is sealed by a key that is not trusted. The old one stays in force.</source>
        <translation>Šis noteikumu izdevums ir aizzīmogots ar neuzticamu atslēgu. Spēkā paliek iepriekšējais.</translation>
    </message>
    <message>
        <source>This edition of the policy is too large. The old one stays in force.</source>
        <translation>Šis noteikumu izdevums ir pārāk liels. Spēkā paliek iepriekšējais.</translation>
    </message>
    <message>
        <source>This is above what you may give alone. No money moved; ask for approval.</source>
        <translation>Tas pārsniedz to, ko drīkstat vieni. Nauda nav kustināta; lūdziet apstiprinājumu.</translation>
    </message>
    <message>
        <source>This is longer than anything the hub takes in. Make it shorter or send it in parts.</source>
        <translation>Tas ir garāks par visu, ko centrs pieņem. Saīsiniet to vai sūtiet pa daļām.</translation>
    </message>
    <message>
        <source>This is more credit than you may give today. Nothing was given; give less, or ask a supervisor.</source>
        <translation>Tas ir vairāk, nekā šodien drīkstat piešķirt. Nekas nav piešķirts; dodiet mazāk vai jautājiet vadītājam.</translation>
    </message>
    <message>
        <source>This is more than you may promise without the hub now. No money moved; promise less, or ask.</source>
        <translation>Tas ir vairāk, nekā tagad drīkstat solīt bez centra. Nauda nav kustināta; soliet mazāk vai lūdziet.</translation>
    </message>
    <message>
        <source>This is no key for the policy, or nobody vouches for it. Nothing was changed.</source>
        <translation>Šī nav noteikumu atslēga, vai neviens par to negalvo. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>This may not be given as goodwill. No money moved; the customer&apos;s rights are untouched.</source>
        <translation>To nedrīkst dot kā pretimnākšanu. Nauda nav kustināta; klienta tiesības paliek.</translation>
    </message>
    <message>
        <source>This message belongs to another ticket. Nothing was changed; open that ticket.</source>
        <translation>Šī ziņa pieder citam pieteikumam. Nekas netika mainīts; atveriet to pieteikumu.</translation>
    </message>
    <message>
        <source>This message is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šī ziņa nav šajā datorā. Nekas netika mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This order is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šis pasūtījums nav šajā datorā. Nekas netika mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This order&apos;s refunds are not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šī pasūtījuma atmaksas nav šajā datorā. Nekas nav mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This queue is not known here. Nothing was changed; choose another queue.</source>
        <translation>Šī rinda šeit nav zināma. Nekas netika mainīts; izvēlieties citu rindu.</translation>
    </message>
    <message>
        <source>This refund does not fit the order. No money moved; open the order again.</source>
        <translation>Šī atmaksa neatbilst pasūtījumam. Nauda nav kustināta; atveriet pasūtījumu vēlreiz.</translation>
    </message>
    <message>
        <source>This refund is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šīs atmaksas nav šajā datorā. Nekas nav mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This remark on the policy is not known here. Nothing was changed.</source>
        <translation>Šī piezīme par noteikumiem šeit nav zināma. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>This role is not known here. Nothing was changed; choose another role.</source>
        <translation>Šī loma šeit nav zināma. Nekas netika mainīts; izvēlieties citu lomu.</translation>
    </message>
    <message>
        <source>This status has a step of its own. Use Solve, Confirm, Close or Reopen.</source>
        <translation>Šim statusam ir savs solis. Izmantojiet Atrisināt, Apstiprināt, Slēgt vai Atvērt atkārtoti.</translation>
    </message>
    <message>
        <source>This tag is not known here. Nothing was changed; choose another tag.</source>
        <translation>Šī birka šeit nav zināma. Nekas netika mainīts; izvēlieties citu birku.</translation>
    </message>
    <message>
        <source>This ticket is no longer in work. Nothing was changed; reopen it first.</source>
        <translation>Šis pieteikums vairs nav darbā. Nekas netika mainīts; vispirms atveriet to atkārtoti.</translation>
    </message>
    <message>
        <source>This ticket is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Šis pieteikums nav šajā datorā. Nekas netika mainīts; sinhronizējiet un mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>This ticket is still open. Nothing had to be changed.</source>
        <translation>Šis pieteikums joprojām ir atvērts. Nekas nebija jāmaina.</translation>
    </message>
    <message>
        <source>This ticket was merged into another one. Your work is kept; do it there.</source>
        <translation>Šis pieteikums ir apvienots ar citu. Jūsu darbs ir saglabāts; veiciet to tur.</translation>
    </message>
    <message>
        <source>This ticket was merged into another. Your change follows it there.</source>
        <translation>Šis pieteikums ir apvienots ar citu. Jūsu izmaiņas pāriet turp līdzi.</translation>
    </message>
    <message>
        <source>This version does not know the change. Your work is kept; update the program.</source>
        <translation>Šī versija nepazīst šīs izmaiņas. Jūsu darbs ir saglabāts; atjauniniet programmu.</translation>
    </message>
    <message>
        <source>Tickets of this queue wait until you have read clause {clause}. Nothing was changed; read it now.</source>
        <translation>Šīs rindas pieteikumi gaida, līdz izlasīsiet punktu {clause}. Nekas nav mainīts; izlasiet to tagad.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 seconds.</source>
        <translation>Pārāk daudz nepareizu PIN. Mēģiniet vēlreiz pēc %1 s.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Pārāk daudz nepareizu paroļu. Mēģiniet vēlreiz pēc %n sekundes.</numerusform>
            <numerusform>Pārāk daudz nepareizu paroļu. Mēģiniet vēlreiz pēc %n sekundēm.</numerusform>
            <numerusform>Pārāk daudz nepareizu paroļu. Mēģiniet vēlreiz pēc %n sekundēm.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have asked for this erasure yourself. Nothing was changed; somebody else confirms it.</source>
        <translation>Šo dzēšanu pieprasījāt jūs. Nekas netika mainīts; to apstiprina kāds cits.</translation>
    </message>
    <message>
        <source>You may not decide in this supervisor&apos;s place. No money moved.</source>
        <translation>Jūs nedrīkstat lemt šī vadītāja vietā. Nauda nav kustējusies.</translation>
    </message>
    <message>
        <source>You no longer work for this ticket&apos;s team. Your work is kept; a supervisor decides.</source>
        <translation>Jūs vairs nestrādājat šī pieteikuma komandā. Jūsu darbs ir saglabāts; lems vadītājs.</translation>
    </message>
    <message>
        <source>Your choice has gone to the hub and is a normal change now. Set the value anew to change it.</source>
        <translation>Jūsu izvēle ir nonākusi centrā un tagad ir parasta izmaiņa. Lai to mainītu, iestatiet vērtību no jauna.</translation>
    </message>
    <message>
        <source>Your reply waited {hours} h for the connection. It was not sent; read it, then confirm.</source>
        <translation>Jūsu atbilde gaidīja savienojumu {hours} h. Tā nav nosūtīta; izlasiet to, tad apstipriniet.</translation>
    </message>
    <message>
        <source>Your rights changed before this arrived. It is kept; a supervisor decides.</source>
        <translation>Jūsu tiesības mainījās, pirms tas pienāca. Tas ir saglabāts; lems vadītājs.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; a supervisor can do it.</source>
        <translation>Jūsu loma to neatļauj. Nekas netika mainīts; to var izdarīt vadītājs.</translation>
    </message>
    <message>
        <source>Your role does not decide about refunds. No money moved; a supervisor can.</source>
        <translation>Jūsu loma par atmaksām nelemj. Nauda nav kustināta; vadītājs var.</translation>
    </message>
    <message>
        <source>{by} has answered this already. Your answer was not kept.</source>
        <translation>{by} uz to jau ir atbildējis(-usi). Jūsu atbilde netika saglabāta.</translation>
    </message>
    <message>
        <source>{by} has seen to this already. Nothing was changed; take the next one.</source>
        <translation>Par to jau parūpējies cits ({by}). Nekas netika mainīts; ņemiet nākamo.</translation>
    </message>
    <message>
        <source>{by} has settled this already. Nothing had to be changed.</source>
        <translation>{by} to jau ir izšķīris. Nekas nebija jāmaina.</translation>
    </message>
    <message>
        <source>{by} has this ticket already. Your notes and drafts are kept.</source>
        <translation>{by} jau strādā ar šo pieteikumu. Jūsu piezīmes un melnraksti ir saglabāti.</translation>
    </message>
    <message>
        <source>{by} has this ticket now. Your reply was not sent; it is kept there as a note.</source>
        <translation>Šis pieteikums tagad ir pie {by}. Jūsu atbilde nav nosūtīta; tā ir saglabāta kā piezīme.</translation>
    </message>
    <message>
        <source>{by} is working on this refund. Nothing was changed.</source>
        <translation>Ar šo atmaksu strādā {by}. Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>{by} refunded {due} on this order at {time}. No second refund was made; close this as a duplicate.</source>
        <translation>{by} plkst. {time} šim pasūtījumam atmaksāja {due}. Otra atmaksa netika veikta; slēdziet šo kā dublikātu.</translation>
    </message>
</context>
<context>
    <name>NewTicket</name>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanāls</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Izveidot pieteikumu</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Emergency: somebody&apos;s safety is at stake</source>
        <translation>Ārkārtas gadījums: apdraudēta kāda drošība</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Pirmā ziņa</translation>
    </message>
    <message>
        <source>I take it myself</source>
        <translation>Uzņemos es</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Jauns pieteikums</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritāte</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Rinda</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>Vēl trūkst: {fields}.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Temats</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>klients</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>rinda</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>temats</translation>
    </message>
</context>
<context>
    <name>NoTicket</name>
    <message numerus="yes">
        <source>%n due within the hour</source>
        <translation>
            <numerusform>%n ar termiņu stundas laikā</numerusform>
            <numerusform>%n ar termiņu stundas laikā</numerusform>
            <numerusform>%n ar termiņu stundas laikā</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) late</source>
        <translation>
            <numerusform>%n pieteikums kavējas</numerusform>
            <numerusform>%n pieteikumi kavējas</numerusform>
            <numerusform>%n pieteikumu kavējas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one in the list, or search with Ctrl+K.</source>
        <translation>Izvēlieties sarakstā vai meklējiet ar Ctrl+K.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Jauns pieteikums</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>Nākamais termiņš: %1.</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Nav atvērta pieteikuma</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>Tuvākajā stundā nav termiņu.</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Atvērt pirmo</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>What was offered</source>
        <translation>Kas tika piedāvāts</translation>
    </message>
</context>
<context>
    <name>OlderFinder</name>
    <message numerus="yes">
        <source>%n more at the hub</source>
        <translation>
            <numerusform>vēl %n serverī</numerusform>
            <numerusform>vēl %n serverī</numerusform>
            <numerusform>vēl %n serverī</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown; type more to narrow it</source>
        <translation>
            <numerusform>%n nav parādīts, rakstiet vēl, lai sašaurinātu</numerusform>
            <numerusform>%n nav parādīti, rakstiet vēl, lai sašaurinātu</numerusform>
            <numerusform>%n nav parādīti, rakstiet vēl, lai sašaurinātu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ticket(s) were too many.</source>
        <translation>
            <numerusform>%n vecāks pieteikums vairs neietilpa.</numerusform>
            <numerusform>%n vecāki pieteikumi vairs neietilpa.</numerusform>
            <numerusform>%n vecāku pieteikumu vairs neietilpa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of other teams are not.</source>
        <translation>
            <numerusform>%n citu komandu pieteikums nav.</numerusform>
            <numerusform>%n citu komandu pieteikumi nav.</numerusform>
            <numerusform>%n citu komandu pieteikumu nav.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague asks for help</source>
        <translation>Kolēģis lūdz palīdzību</translation>
    </message>
    <message>
        <source>A complaint is looked into</source>
        <translation>Tiek izskatīta sūdzība</translation>
    </message>
    <message>
        <source>All of {name} is on this computer until {day}.</source>
        <translation>Viss par {name} ir šajā datorā līdz {day}.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Jautā serverim…</translation>
    </message>
    <message>
        <source>Fetching all of {name}…</source>
        <translation>Ielādē visu par {name}…</translation>
    </message>
    <message>
        <source>Look at the hub for “{text}”</source>
        <translation>Meklēt serverī “{text}”</translation>
    </message>
    <message>
        <source>No line now: what is older than 90 days stays at the hub.</source>
        <translation>Savienojuma nav: kas vecāks par 90 dienām, paliek serverī.</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Nav šajā datorā</translation>
    </message>
    <message>
        <source>Older than 90 days: not on this computer; no line now</source>
        <translation>Vecāki par 90 dienām: nav šajā datorā; savienojuma nav</translation>
    </message>
    <message>
        <source>The customer has written</source>
        <translation>Klients ir uzrakstījis</translation>
    </message>
    <message>
        <source>The customer is on the line</source>
        <translation>Klients ir uz līnijas</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>Serveris nevarēja atbildēt. Nekas nav zudis; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>The hub has nothing by this name that you may open.</source>
        <translation>Serverim nav nekā ar šo vārdu, ko drīkstat atvērt.</translation>
    </message>
    <message>
        <source>The hub has nothing more.</source>
        <translation>Serverim nekā vairāk nav.</translation>
    </message>
    <message>
        <source>Type at least three letters.</source>
        <translation>Ierakstiet vismaz trīs burtus.</translation>
    </message>
    <message>
        <source>Why do you open {name}? It is written down.</source>
        <translation>Kāpēc atverat {name}? Tas tiek pierakstīts.</translation>
    </message>
    <message numerus="yes">
        <source>You have looked often; again in %n minute(s).</source>
        <translation>
            <numerusform>Jūs esat bieži meklējis, vēlreiz pēc %n minūtes.</numerusform>
            <numerusform>Jūs esat bieži meklējis, vēlreiz pēc %n minūtēm.</numerusform>
            <numerusform>Jūs esat bieži meklējis, vēlreiz pēc %n minūtēm.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have opened many strangers today; ask your supervisor.</source>
        <translation>Šodien atvērāt daudz svešu klientu; vaicājiet vadītājam.</translation>
    </message>
    <message>
        <source>not of your teams</source>
        <translation>nav jūsu komandu</translation>
    </message>
    <message>
        <source>older than 90 days, and other customers</source>
        <translation>vecāki par 90 dienām un citi klienti</translation>
    </message>
</context>
<context>
    <name>OperationCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopēt datus</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Atmest</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Centrs</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Atvērt</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}. It will be sent when the hub answers.</source>
        <translation>Saglabāts šajā datorā plkst. {time}. Tiks nosūtīts, kad serveris atbildēs.</translation>
    </message>
    <message>
        <source>Show what was sent instead</source>
        <translation>Rādīt, kas nosūtīts tā vietā</translation>
    </message>
    <message>
        <source>The hub has it. It was made here at %1.</source>
        <translation>Centrs to ir saņēmis. Tas tapa šeit plkst. %1.</translation>
    </message>
    <message>
        <source>Why it is let go</source>
        <translation>Kāpēc tas tiek atmests</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jūs</translation>
    </message>
    <message>
        <source>You changed it and sent it again, as number %1. It stays here.</source>
        <translation>Jūs to labojāt un nosūtījāt vēlreiz ar numuru %1. Tas paliek šeit.</translation>
    </message>
    <message>
        <source>You have dealt with this. It stays here.</source>
        <translation>To jūs esat nokārtojis. Tas paliek šeit.</translation>
    </message>
    <message>
        <source>You let it go: “%1”. It stays here.</source>
        <translation>Jūs to atmetāt: “%1”. Tas paliek šeit.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n not delivered yet</source>
        <translation>
            <numerusform>%n vēl nav piegādāts</numerusform>
            <numerusform>%n vēl nav piegādāti</numerusform>
            <numerusform>%n nepiegādātu</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Operators</translation>
    </message>
    <message>
        <source>Approve a refund</source>
        <translation>Apstiprināt atmaksu</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Piešķiršana</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Izmaiņas</translation>
    </message>
    <message>
        <source>Choice between two values</source>
        <translation>Izvēle starp divām vērtībām</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Uzņemšanās</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slēgšana</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Apstiprināšana</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Customer&apos;s consent</source>
        <translation>Klienta piekrišana</translation>
    </message>
    <message>
        <source>Customer&apos;s details</source>
        <translation>Klienta dati</translation>
    </message>
    <message>
        <source>Customer&apos;s wishes</source>
        <translation>Klienta vēlmes</translation>
    </message>
    <message>
        <source>Decline a refund</source>
        <translation>Noraidīt atmaksu</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Piegādāts</translation>
    </message>
    <message>
        <source>Draft of a refund</source>
        <translation>Atmaksas melnraksts</translation>
    </message>
    <message>
        <source>End of a contact</source>
        <translation>Saziņas beigas</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>Viss ir piegādāts.</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Ārkārtas gadījums</translation>
    </message>
    <message>
        <source>Give an allowance back</source>
        <translation>Atdot limitu</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Iekšēja piezīme</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Klienta līmenis</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Gaida jūs</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Jauns pieteikums</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n gaida jūs</numerusform>
            <numerusform>%n gaida jūs</numerusform>
            <numerusform>%n gaida jūs</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Viss</translation>
    </message>
    <message>
        <source>Answer about the policy</source>
        <translation>Atbilde par noteikumiem</translation>
    </message>
    <message>
        <source>Checklist begun</source>
        <translation>Kontrolsaraksts sākts</translation>
    </message>
    <message>
        <source>Checklist goes on</source>
        <translation>Kontrolsaraksts turpinās</translation>
    </message>
    <message>
        <source>Checklist left</source>
        <translation>Kontrolsaraksts pamests</translation>
    </message>
    <message>
        <source>Checklist parked</source>
        <translation>Kontrolsaraksts nolikts</translation>
    </message>
    <message>
        <source>Checklist paused</source>
        <translation>Kontrolsaraksts apturēts</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Izvēlēts</translation>
    </message>
    <message>
        <source>Clause read</source>
        <translation>Izlasīts punkts</translation>
    </message>
    <message>
        <source>Credit of the shop</source>
        <translation>Veikala kredītrēķins</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Nokārtots</translation>
    </message>
    <message>
        <source>Done; this item no longer needs you.</source>
        <translation>Gatavs; šis ieraksts jūs vairs negaida.</translation>
    </message>
    <message>
        <source>Edition of the policy</source>
        <translation>Noteikumu izdevums</translation>
    </message>
    <message>
        <source>Erasure of a customer</source>
        <translation>Klienta dzēšana</translation>
    </message>
    <message>
        <source>Erasure of a customer confirmed</source>
        <translation>Klienta dzēšana apstiprināta</translation>
    </message>
    <message>
        <source>Erasure of a customer declined</source>
        <translation>Klienta dzēšana noraidīta</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Eksports atbalstam</translation>
    </message>
    <message>
        <source>Merge of customers</source>
        <translation>Klientu apvienošana</translation>
    </message>
    <message>
        <source>Merge of tickets</source>
        <translation>Pieteikumu apvienošana</translation>
    </message>
    <message>
        <source>Newer version of a checklist</source>
        <translation>Jaunāka kontrolsaraksta versija</translation>
    </message>
    <message>
        <source>Nothing here can be deleted. What you let go needs a reason and stays.</source>
        <translation>Šeit neko nevar izdzēst. Tam, ko atmetat, vajag iemeslu, un tas paliek.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pasūtījums</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Cits darbs</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Izsūtne</translation>
    </message>
    <message>
        <source>Outcome of a payout</source>
        <translation>Izmaksas iznākums</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Vingrinājums</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritāte</translation>
    </message>
    <message>
        <source>Proposal of care left out</source>
        <translation>Rūpju ierosinājums atstāts</translation>
    </message>
    <message>
        <source>Proposal of care taken on</source>
        <translation>Rūpju ierosinājums pārņemts</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Rinda</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Atmaksa</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Atbrīvošana</translation>
    </message>
    <message>
        <source>Remark on the policy</source>
        <translation>Piezīme par noteikumiem</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Atkārtota atvēršana</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Atbilde klientam</translation>
    </message>
    <message>
        <source>Request for approval</source>
        <translation>Apstiprināšanas lūgums</translation>
    </message>
    <message>
        <source>Request out of time</source>
        <translation>Pieprasījums nokavēts</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Loma</translation>
    </message>
    <message>
        <source>Rules for refunds</source>
        <translation>Atmaksu noteikumi</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Saglabāts šeit</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sūta</translation>
    </message>
    <message>
        <source>Set money aside</source>
        <translation>Atlikt naudu</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Atrisināšana</translation>
    </message>
    <message>
        <source>Stand-in for approvals</source>
        <translation>Aizvietotājs apstiprināšanai</translation>
    </message>
    <message>
        <source>Start of a contact</source>
        <translation>Saziņas sākums</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statuss</translation>
    </message>
    <message>
        <source>Step not applicable</source>
        <translation>Solis neattiecas</translation>
    </message>
    <message>
        <source>Step of a checklist</source>
        <translation>Kontrolsaraksta solis</translation>
    </message>
    <message>
        <source>Step opened again</source>
        <translation>Solis atvērts no jauna</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Veikala kredīts</translation>
    </message>
    <message>
        <source>Supervisor&apos;s code</source>
        <translation>Vadītāja kods</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Birka</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Birkas</translation>
    </message>
    <message>
        <source>Take a refund back</source>
        <translation>Atsaukt atmaksu</translation>
    </message>
    <message>
        <source>Take an allowance back</source>
        <translation>Atņemt limitu</translation>
    </message>
    <message>
        <source>Take an emergency back</source>
        <translation>Ārkārtas gadījuma atcelšana</translation>
    </message>
    <message>
        <source>Ticket from elsewhere</source>
        <translation>Pieteikums no citurienes</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Mēģin.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Nepabeigtie</translation>
    </message>
    <message>
        <source>Way to reach a customer</source>
        <translation>Klienta saziņas veids</translation>
    </message>
    <message>
        <source>What you do next appears here until the hub has it.</source>
        <translation>Tas, ko darīsiet tālāk, būs šeit, līdz centrs to saņems.</translation>
    </message>
    <message>
        <source>Which work is shown</source>
        <translation>Kuri darbi ir redzami</translation>
    </message>
    <message>
        <source>Work on its way</source>
        <translation>Darbi ceļā</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>ceļā</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>mēģināts %n reizi</numerusform>
            <numerusform>mēģināts %n reizes</numerusform>
            <numerusform>mēģināts %n reižu</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>gaida %1</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>Answer</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Atbildēt…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rādīt</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Gaida Jūs</translation>
    </message>
    <message>
        <source>You on {what}: {text} — {who} answered: {answer}</source>
        <translation>Jūs par {what}: {text} — {who} atbildēja: {answer}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Jūsu atbilde</translation>
    </message>
    <message>
        <source>{what} is due for review on {day}</source>
        <translation>{what} jāpārskata {day}</translation>
    </message>
    <message>
        <source>{who} on {what}: {text}</source>
        <translation>{who} par {what}: {text}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Komandas</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Here, on {ref}</source>
        <translation>Šeit, {ref}</translation>
    </message>
    <message>
        <source>Open a ticket first: = answers for its customer</source>
        <translation>Vispirms atveriet pieteikumu: = atbild par tā klientu</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politika</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>Šis klients vēl neko nav pircis</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Pieteikumi</translation>
    </message>
    <message>
        <source>Tickets of {name}</source>
        <translation>Pieteikumi: {name}</translation>
    </message>
    <message>
        <source>Type words of a clause, in any language</source>
        <translation>Rakstiet punkta vārdus jebkurā valodā</translation>
    </message>
    <message>
        <source>What can be refunded on {ref}</source>
        <translation>Ko var atmaksāt pieteikumā {ref}</translation>
    </message>
    <message>
        <source>{name} has no tickets on this computer.</source>
        <translation>{name}: šajā datorā nav pieteikumu.</translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n rezultāts</numerusform>
            <numerusform>%n rezultāti</numerusform>
            <numerusform>%n rezultātu</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>Nekas neatbilst „{text}”.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Komandu palete</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Rezultāti</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Meklēt vai ievadīt komandu</translation>
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
        <translation>Klientam</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>Mums</translation>
    </message>
    <message>
        <source>Save the calculation</source>
        <translation>Saglabāt aprēķinu</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Saglabāts kā {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Choose another place.</source>
        <translation>{file} nevar ierakstīt: {why}. Izvēlieties citu vietu.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Later</source>
        <translation>Vēlāk</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Pierakstīties</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Pierakstās…</translation>
    </message>
    <message>
        <source>Your work is safe on this computer. Sign in to send it.</source>
        <translation>Jūsu darbs šajā datorā ir drošībā. Pierakstieties, lai to nosūtītu.</translation>
    </message>
</context>
<context>
    <name>PolicyBook</name>
    <message>
        <source>Answered within</source>
        <translation>Atbildēts</translation>
    </message>
    <message>
        <source>As goodwill</source>
        <translation>Kā labas gribas žests</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Nesakiet</translation>
    </message>
    <message>
        <source>Code of conduct</source>
        <translation>Uzvedības kodekss</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Apstiprināt</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Izdevums</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Piemērs</translation>
    </message>
    <message>
        <source>Find the cause</source>
        <translation>Atrast cēloni</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>Pirmā atbilde</translation>
    </message>
    <message>
        <source>Handled within</source>
        <translation>Apstrādāts</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>Spēkā kopš</translation>
    </message>
    <message>
        <source>In one case</source>
        <translation>Vienā gadījumā</translation>
    </message>
    <message>
        <source>In one day</source>
        <translation>Dienā</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Piedāvāt</translation>
    </message>
    <message>
        <source>Our commitments</source>
        <translation>Mūsu solījumi</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Atbildīgais</translation>
    </message>
    <message>
        <source>Products and services</source>
        <translation>Preces un pakalpojumi</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>Atbilžu veidnes</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakiet</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scenāriji</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Apkalpošanas līmeņi</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Atrisināt</translation>
    </message>
    <message>
        <source>Solved within</source>
        <translation>Atrisināts</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Aptaujas</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Saprast</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>We write first</source>
        <translation>Mēs rakstām pirmie</translation>
    </message>
    <message>
        <source>What a role may give</source>
        <translation>Ko loma drīkst piešķirt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kāpēc</translation>
    </message>
</context>
<context>
    <name>PolicyDeeds</name>
    <message>
        <source>That was not the right answer. Read it once more and choose again.</source>
        <translation>Tā nebija pareizā atbilde. Izlasiet vēlreiz un izvēlieties no jauna.</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Atrasta %n vieta</numerusform>
            <numerusform>Atrastas %n vietas</numerusform>
            <numerusform>Atrasts %n vietu</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Raksti</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Mainīts</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Saturs</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Nokopēts</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Melnraksts</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>Atrast punktu</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>Meklēt politikā</translation>
    </message>
    <message>
        <source>It arrives with the next connection to the hub.</source>
        <translation>Tā pienāks ar nākamo savienojumu ar centru.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>Politika vēl nav saņemta.</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Politikas daļas</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politika</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>Politika un zināšanas</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Vingrinājums</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scenāriji</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Punkta teksts</translation>
    </message>
    <message>
        <source>Versions: {labels}</source>
        <translation>Versijas: {labels}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>izlasīts</translation>
    </message>
</context>
<context>
    <name>PolicyPaper</name>
    <message>
        <source>Agent</source>
        <translation>Aģents</translation>
    </message>
    <message>
        <source>Changed in v{edition}</source>
        <translation>Mainīts v{edition}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopēt</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klients</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Piemērs</translation>
    </message>
    <message>
        <source>Say it kindly</source>
        <translation>Pasakiet laipni</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistēma</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Izmanto</translation>
    </message>
    <message>
        <source>Version {version}, in force from {day}</source>
        <translation>{version}. versija, spēkā no {day}</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Kāpēc:</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>spēkā no {day}</translation>
    </message>
    <message>
        <source>last text: version {version}, {day}</source>
        <translation>iepriekšējais teksts: {version}. versija, {day}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>{version}. versija</translation>
    </message>
</context>
<context>
    <name>PolicySeals</name>
    <message>
        <source>Only {names} has sealed it.</source>
        <translation>Apzīmogojis tikai {names}.</translation>
    </message>
    <message>
        <source>Sealed by {names}; the seals fit.</source>
        <translation>Apzīmogojuši {names}; zīmogi der.</translation>
    </message>
    <message>
        <source>Without seals.</source>
        <translation>Bez zīmogiem.</translation>
    </message>
</context>
<context>
    <name>PolicySide</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Atrasta %n vieta</numerusform>
            <numerusform>Atrastas %n vietas</numerusform>
            <numerusform>Atrasts %n vietu</numerusform>
        </translation>
    </message>
    <message>
        <source>Clauses found</source>
        <translation>Atrastie punkti</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Nokopēts</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>Atrast punktu</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>Meklēt politikā</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>Politika vēl nav saņemta.</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Atvērt grāmatu</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politika</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>Politika v{edition}</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Punkta teksts</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>It opens {queues} for you.</source>
        <translation>Tas Jums atver {queues}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nē</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Vēlreiz</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Vingrinājums</translation>
    </message>
    <message>
        <source>Practice: nothing is sent or paid</source>
        <translation>Vingrinājums: nekas netiek sūtīts vai maksāts</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Gadījums</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Jā</translation>
    </message>
    <message>
        <source>{percent} of 100. {needed} are needed: look at the steps below and walk it once more.</source>
        <translation>{percent} no 100. Vajag {needed}: aplūkojiet soļus zemāk un izejiet vēlreiz.</translation>
    </message>
    <message>
        <source>{percent} of 100: passed.</source>
        <translation>{percent} no 100: nokārtots.</translation>
    </message>
    <message>
        <source>{step}: a good agent answers {expected}</source>
        <translation>{step}: labs aģents atbild {expected}</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Dark</source>
        <translation>Tumšs</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Blīvums</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taustiņi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Gaišs</translation>
    </message>
    <message>
        <source>One line per ticket</source>
        <translation>Pieteikums vienā rindiņā</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
    <message>
        <source>Single letters act in lists</source>
        <translation>Viena burta komandas sarakstos</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistēmas</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Teksta lielums</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motīvs</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>%1 had a draft here, last known %2 ago</source>
        <translation>%1 šeit bija melnraksts, pēdējās ziņas pirms %2</translation>
    </message>
    <message>
        <source>%1 has a draft here, %2 ago</source>
        <translation>%1 šeit ir melnraksts, pirms %2</translation>
    </message>
    <message>
        <source>%1 is looking at this, %2 ago</source>
        <translation>%1 to skatās, pirms %2</translation>
    </message>
    <message>
        <source>%1 is typing, %2 ago</source>
        <translation>%1 raksta, pirms %2</translation>
    </message>
    <message>
        <source>%1 looked at this, last known %2 ago</source>
        <translation>%1 to skatījās, pēdējās ziņas pirms %2</translation>
    </message>
    <message>
        <source>%1 was typing, last known %2 ago</source>
        <translation>%1 rakstīja, pēdējās ziņas pirms %2</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Not yet</source>
        <translation>Vēl ne</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>%1 of %2 tickets fetched so far</source>
        <translation>Līdz šim saņemti %1 no %2 pieteikumiem</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) fetched so far</source>
        <translation>
            <numerusform>Līdz šim saņemts %n pieteikums</numerusform>
            <numerusform>Līdz šim saņemti %n pieteikumi</numerusform>
            <numerusform>Līdz šim saņemti %n pieteikumi</numerusform>
        </translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakts saraksts</translation>
    </message>
    <message>
        <source>Could not read the list. Nothing is lost; it is tried again.</source>
        <translation>Sarakstu neizdevās nolasīt. Nekas nav zudis; tiek mēģināts vēlreiz.</translation>
    </message>
    <message>
        <source>Could not refresh. Showing %1.</source>
        <translation>Neizdevās atsvaidzināt. Redzams stāvoklis plkst. %1.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termiņš</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrēt sarakstu</translation>
    </message>
    <message>
        <source>List settings</source>
        <translation>Saraksta iestatījumi</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Jaunākie</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Rinda</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Pieteikumi</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Audit</source>
        <translation>Audits</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klienti</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Iesūtne</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Izsūtne</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Sadaļas</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>Politika un zināšanas</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>Atmaksas un apstiprinājumi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>Copied</source>
        <translation>Nokopēts</translation>
    </message>
    <message>
        <source>Copy the names of who has not</source>
        <translation>Kopēt to vārdus, kas nav lasījuši</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Paslēpt vārdus</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>Vēl ne: {names}</translation>
    </message>
    <message>
        <source>Read by {readers} of {people}</source>
        <translation>Izlasījuši {readers} no {people}</translation>
    </message>
    <message>
        <source>Read: {names}</source>
        <translation>Izlasīts: {names}</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Rādīt vārdus</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Kas to ir lasījis</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read now</source>
        <translation>Lasīt tagad</translation>
    </message>
</context>
<context>
    <name>RefundPaper</name>
    <message>
        <source>Delivered on {day}</source>
        <translation>Piegādāts {day}</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Labvēlība</translation>
    </message>
    <message>
        <source>How the refund was worked out</source>
        <translation>Kā aprēķināta atmaksa</translation>
    </message>
    <message>
        <source>In time or not</source>
        <translation>Laikā vai ne</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>Paliek pēc tam</translation>
    </message>
    <message>
        <source>Left on the order: {amount}</source>
        <translation>Pasūtījumā paliek: {amount}</translation>
    </message>
    <message>
        <source>No clause of our policy is needed: this is the law.</source>
        <translation>Mūsu noteikumu punkts nav vajadzīgs: tas ir likums.</translation>
    </message>
    <message>
        <source>Order {number} of {day}, {who}</source>
        <translation>Pasūtījums {number}, {day}, {who}</translation>
    </message>
    <message>
        <source>Paid: {amount} by {method}</source>
        <translation>Samaksāts: {amount}, {method}</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Gabali</translation>
    </message>
    <message>
        <source>Policy book {label}, rules {rules}</source>
        <translation>Noteikumu grāmata {label}, kārtula {rules}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Atmaksa</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Skaidras naudas noapaļošana</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Piegāde</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Soli pa solim</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Nodoklis</translation>
    </message>
    <message>
        <source>Tax by rate</source>
        <translation>Nodoklis pa likmēm</translation>
    </message>
    <message>
        <source>The clauses of our policy</source>
        <translation>Mūsu noteikumu punkti</translation>
    </message>
    <message>
        <source>The money is due by {day}.</source>
        <translation>Nauda jāatmaksā līdz {day}.</translation>
    </message>
    <message>
        <source>There is no policy book on this computer.</source>
        <translation>Šajā datorā nav noteikumu grāmatas.</translation>
    </message>
    <message>
        <source>Version {version}, in force since {day}</source>
        <translation>Versija {version}, spēkā no {day}</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Kas tiek atmaksāts</translation>
    </message>
    <message>
        <source>Where it stands written</source>
        <translation>Kur tas rakstīts</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>Kur nonāk nauda</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Ar nodokli</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Bez nodokļa</translation>
    </message>
    <message>
        <source>Worked out by {who} on {at}</source>
        <translation>Aprēķināja {who}, {at}</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>jurists nav pārbaudījis</translation>
    </message>
    <message>
        <source>{clause} (page {pack}, version {version})</source>
        <translation>{clause} (lapa {pack}, versija {version})</translation>
    </message>
    <message>
        <source>{quantity} of {bought}</source>
        <translation>{quantity} no {bought}</translation>
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
        <translation>Par {amount} neviens laikus neizlēma.</translation>
    </message>
    <message>
        <source>The payment of {amount} was refused.</source>
        <translation>Izmaksa {amount} noraidīta.</translation>
    </message>
    <message>
        <source>Whether {amount} went out is not known yet.</source>
        <translation>Vai {amount} ir izmaksāts, vēl nav zināms.</translation>
    </message>
    <message>
        <source>{amount} were paid back.</source>
        <translation>Atmaksāts: {amount}.</translation>
    </message>
    <message>
        <source>{by} approved a refund of {amount}.</source>
        <translation>{by}: apstiprināta atmaksa {amount}.</translation>
    </message>
    <message>
        <source>{by} asked for approval of {amount}.</source>
        <translation>{by}: lūgums apstiprināt {amount}.</translation>
    </message>
    <message>
        <source>{by} declined a refund of {amount}.</source>
        <translation>{by}: noraidīta atmaksa {amount}.</translation>
    </message>
    <message>
        <source>{by} drafted a refund of {amount}.</source>
        <translation>{by}: atmaksas melnraksts par {amount}.</translation>
    </message>
    <message>
        <source>{by} gave {amount} of store credit.</source>
        <translation>{by}: veikala kredīts {amount}.</translation>
    </message>
    <message>
        <source>{by} issued a refund of {amount}.</source>
        <translation>{by}: izsniegta atmaksa {amount}.</translation>
    </message>
    <message>
        <source>{by} said yes to {amount}; a second person must say so too.</source>
        <translation>{by}: piekrīt {amount}; jāpiekrīt vēl kādam.</translation>
    </message>
    <message>
        <source>{by} took the refund of {amount} back.</source>
        <translation>{by}: atsaukta atmaksa {amount}.</translation>
    </message>
</context>
<context>
    <name>RefundTab</name>
    <message>
        <source>Asked for approval of {amount}.</source>
        <translation>Lūgts apstiprināt {amount}.</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Pasūtījuma rindas</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pasūtījums</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pasūtījums {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Atmaksa</translation>
    </message>
    <message>
        <source>Shipping too</source>
        <translation>Arī piegādi</translation>
    </message>
    <message>
        <source>Space ticks, plus and minus count, Enter says why</source>
        <translation>Atstarpe atzīmē, plus un mīnus skaita, Enter pasaka, kāpēc</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>Šis klients vēl neko nav pircis</translation>
    </message>
    <message>
        <source>This order is not here yet.</source>
        <translation>Šī pasūtījuma šeit vēl nav.</translation>
    </message>
    <message>
        <source>Tick what comes back.</source>
        <translation>Atzīmējiet, kas nāk atpakaļ.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>samaksāts {amount}</translation>
    </message>
    <message>
        <source>{amount} issued.</source>
        <translation>{amount} atmaksāts.</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, as soon as the line is back?</source>
        <translation>{amount} klientam {who}, veids: {means}, tiklīdz būs savienojums?</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, now?</source>
        <translation>{amount} klientam {who}, veids: {means}, tagad?</translation>
    </message>
    <message>
        <source>{amount} will be paid on reconnect.</source>
        <translation>{amount} tiks izmaksāts pēc savienojuma.</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>A minor fault: {name} instead of ending the sale. {article}</source>
        <translation>Neliels defekts: {name}, nevis līguma izbeigšana. {article}</translation>
    </message>
    <message>
        <source>After the repair {months} months more. {article}</source>
        <translation>Pēc remonta vēl {months} mēneši. {article}</translation>
    </message>
    <message>
        <source>All goes back as it was paid in coins: {amount} for {asked}.</source>
        <translation>Viss tiek atdots, kā samaksāts skaidrā naudā: {amount} par {asked}.</translation>
    </message>
    <message>
        <source>All of it went back before.</source>
        <translation>Viss jau ir atdots.</translation>
    </message>
    <message>
        <source>An order of one&apos;s own or of somebody close: a second person decides.</source>
        <translation>Savs vai tuvinieka pasūtījums: lemj cits.</translation>
    </message>
    <message>
        <source>Below the smallest amount of {limit} for {name}. {article}</source>
        <translation>Zem mazākās summas {limit} ({name}). {article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: in time, the last day is {last_day}. {article}</source>
        <translation>{days}. diena no {of}: laikā, pēdējā diena ir {last_day}. {article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: too late, the last day was {last_day}. {article}</source>
        <translation>{days}. diena no {of}: par vēlu, pēdējā diena bija {last_day}. {article}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>{day}. diena no {days}</translation>
    </message>
    <message>
        <source>Fee for taking back</source>
        <translation>Maksa par pieņemšanu atpakaļ</translation>
    </message>
    <message numerus="yes">
        <source>Goods, %n line(s)</source>
        <translation>
            <numerusform>Prece, %n rinda</numerusform>
            <numerusform>Prece, %n rindas</numerusform>
            <numerusform>Prece, %n rindu</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Labvēlība</translation>
    </message>
    <message>
        <source>Goodwill: {amount}, {tax} of it tax.</source>
        <translation>Labvēlība: {amount}, no tā nodoklis {tax}.</translation>
    </message>
    <message>
        <source>In coins {amount}, worked out were {asked}.</source>
        <translation>Skaidrā naudā {amount}, aprēķināts {asked}.</translation>
    </message>
    <message>
        <source>Less {amount} for points that were earned and are spent.</source>
        <translation>Mīnus {amount} par nopelnītiem un iztērētiem punktiem.</translation>
    </message>
    <message>
        <source>Less {amount} for taking the goods back.</source>
        <translation>Mīnus {amount} par preces pieņemšanu atpakaļ.</translation>
    </message>
    <message>
        <source>Less {amount} for the return label.</source>
        <translation>Mīnus {amount} par atgriešanas etiķeti.</translation>
    </message>
    <message>
        <source>Less {amount} for the time of use.</source>
        <translation>Mīnus {amount} par lietošanas laiku.</translation>
    </message>
    <message>
        <source>Less {amount} for value the goods have lost.</source>
        <translation>Mīnus {amount} par preces vērtības zudumu.</translation>
    </message>
    <message>
        <source>Less {amount}, because what is kept no longer earns the offer.</source>
        <translation>Mīnus {amount}, jo paturētais vairs neatbilst piedāvājumam.</translation>
    </message>
    <message>
        <source>Money went to {quantity} accounts in {days} days.</source>
        <translation>{days} dienās nauda nonāca {quantity} kontos.</translation>
    </message>
    <message>
        <source>More tax than is left of this line. At most {maximum}.</source>
        <translation>Vairāk nodokļa, nekā rindā atlicis. Ne vairāk kā {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of the shipping. At most {maximum}.</source>
        <translation>Vairāk, nekā atlicis no piegādes. Ne vairāk kā {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of this line. At most {maximum}.</source>
        <translation>Vairāk, nekā rindā atlicis. Ne vairāk kā {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of what was paid. At most {maximum}.</source>
        <translation>Vairāk, nekā atlicis no samaksātā. Ne vairāk kā {maximum}.</translation>
    </message>
    <message>
        <source>More than the card still holds. At most {maximum}.</source>
        <translation>Vairāk, nekā kartē atlicis. Ne vairāk kā {maximum}.</translation>
    </message>
    <message>
        <source>Neither law nor policy stands behind this: somebody who approves decides.</source>
        <translation>To nepamato ne likums, ne noteikumi: lemj tas, kurš apstiprina.</translation>
    </message>
    <message>
        <source>No purchase is known for this; {asked} would be goodwill.</source>
        <translation>Pirkums nav zināms; {asked} būtu labvēlība.</translation>
    </message>
    <message>
        <source>No shipping was paid on this order.</source>
        <translation>Par piegādi šajā pasūtījumā nav maksāts.</translation>
    </message>
    <message>
        <source>Not selected.</source>
        <translation>Nav izvēlēts.</translation>
    </message>
    <message>
        <source>Nothing can go back on this order as it stands.</source>
        <translation>Šobrīd par šo pasūtījumu neko nevar atmaksāt.</translation>
    </message>
    <message>
        <source>Nothing is taken off for {months} months of use. {article}</source>
        <translation>Par {months} mēnešu lietošanu nekas netiek atskaitīts. {article}</translation>
    </message>
    <message>
        <source>Offer lost</source>
        <translation>Zaudēts piedāvājums</translation>
    </message>
    <message>
        <source>Offline up to {limit}.</source>
        <translation>Bezsaistē līdz {limit}.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pasūtījums {number}</translation>
    </message>
    <message>
        <source>Our policy asks for a proof of purchase.</source>
        <translation>Mūsu noteikumi prasa pirkuma apliecinājumu.</translation>
    </message>
    <message>
        <source>Our policy does not take goods back in this condition ({why}).</source>
        <translation>Mūsu noteikumi neparedz pieņemt preci šādā stāvoklī ({why}).</translation>
    </message>
    <message>
        <source>Our policy does not take these goods back ({category}).</source>
        <translation>Mūsu noteikumi neparedz pieņemt atpakaļ šīs preces ({category}).</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of} is too late, the last day was {last_day}.</source>
        <translation>Mūsu noteikumi: {days}. diena no {of} ir par vēlu, pēdējā diena bija {last_day}.</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of}, the last day is {last_day}.</source>
        <translation>Mūsu noteikumi: {days}. diena no {of}, pēdējā diena ir {last_day}.</translation>
    </message>
    <message>
        <source>Page {pack}, version {version}</source>
        <translation>Lapa {pack}, versija {version}</translation>
    </message>
    <message>
        <source>Points given back: {points}.</source>
        <translation>Atdotie punkti: {points}.</translation>
    </message>
    <message>
        <source>Points taken back: {points}.</source>
        <translation>Atņemtie punkti: {points}.</translation>
    </message>
    <message>
        <source>Repair or replacement comes first. {article}</source>
        <translation>Vispirms remonts vai nomaiņa. {article}</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>Atgriešanas etiķete</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Skaidras naudas noapaļošana</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Piegāde</translation>
    </message>
    <message>
        <source>Shipping: the rest, {amount} of the {paid} paid.</source>
        <translation>Piegāde: atlikums, {amount} no samaksātajiem {paid}.</translation>
    </message>
    <message>
        <source>Shipping: {amount} of the {paid} paid.</source>
        <translation>Piegāde: {amount} no samaksātajiem {paid}.</translation>
    </message>
    <message>
        <source>Shipping: {amount}, as the standard delivery would have cost; {paid} were paid.</source>
        <translation>Piegāde: {amount}, cik maksātu parastā piegāde; samaksāts {paid}.</translation>
    </message>
    <message>
        <source>So many did not leave us. At most {maximum} can come back.</source>
        <translation>Tik daudz no mums nav saņemts. Atgriezt var ne vairāk kā {maximum}.</translation>
    </message>
    <message>
        <source>The amount cannot be shared out among the lines.</source>
        <translation>Summu nevar sadalīt pa rindām.</translation>
    </message>
    <message>
        <source>The amount has more digits than the currency.</source>
        <translation>Summai ir vairāk ciparu nekā valūtai.</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>Summai jābūt lielākai par nulli.</translation>
    </message>
    <message>
        <source>The clock stood for {days} days of repair. {article}</source>
        <translation>Remonta {days} dienas termiņš netecēja. {article}</translation>
    </message>
    <message>
        <source>The currency of this order is unknown.</source>
        <translation>Šī pasūtījuma valūta nav zināma.</translation>
    </message>
    <message>
        <source>The customer bears your own name.</source>
        <translation>Klientam ir jūsu paša vārds.</translation>
    </message>
    <message>
        <source>The customer was informed on {day}: the time runs from then. {article}</source>
        <translation>Klients informēts {day}: termiņš tek no tā brīža. {article}</translation>
    </message>
    <message>
        <source>The customer was not informed: {months} months longer. {article}</source>
        <translation>Klients nav informēts: par {months} mēnešiem ilgāk. {article}</translation>
    </message>
    <message>
        <source>The figures of this order do not add up; a supervisor must look at it.</source>
        <translation>Šī pasūtījuma skaitļi nesakrīt; jāapskata vadītājam.</translation>
    </message>
    <message>
        <source>The law gives no right to return these goods ({category}). {article}</source>
        <translation>Likums nedod tiesības atgriezt šīs preces ({category}). {article}</translation>
    </message>
    <message>
        <source>The law of {pack} gives no such right for this kind of sale ({name}).</source>
        <translation>{pack} likums šādam pārdevumam ({name}) tādas tiesības nedod.</translation>
    </message>
    <message>
        <source>The money goes back the way it came, unless the customer agreed. {article}</source>
        <translation>Nauda atgriežas tāpat, kā nākusi, ja vien klients nav piekritis citādi. {article}</translation>
    </message>
    <message>
        <source>The number of pieces must be a whole one, above zero.</source>
        <translation>Gabalu skaitam jābūt veselam un lielākam par nulli.</translation>
    </message>
    <message>
        <source>The payment may wait for the goods or a proof that they were sent. {article}</source>
        <translation>Maksājums var gaidīt preci vai nosūtīšanas apliecinājumu. {article}</translation>
    </message>
    <message>
        <source>The role {role} may not give money back.</source>
        <translation>Loma {role} nedrīkst atmaksāt naudu.</translation>
    </message>
    <message>
        <source>The time has not begun to run yet.</source>
        <translation>Termiņš vēl nav sācies.</translation>
    </message>
    <message>
        <source>There are no rules of law for {name} in this version.</source>
        <translation>Šajā versijā nav tiesību noteikumu: {name}.</translation>
    </message>
    <message>
        <source>There is nothing to refund: all of it cost nothing or went back before.</source>
        <translation>Nav ko atmaksāt: viss bija bez maksas vai jau atdots.</translation>
    </message>
    <message>
        <source>This line is not on the order.</source>
        <translation>Šīs rindas pasūtījumā nav.</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>Lietošanas laiks</translation>
    </message>
    <message>
        <source>Together {amount}.</source>
        <translation>Kopā {amount}.</translation>
    </message>
    <message>
        <source>Value lost</source>
        <translation>Vērtības zudums</translation>
    </message>
    <message>
        <source>With the offer kept {keep}, worked out anew {recompute}.</source>
        <translation>Saglabājot piedāvājumu {keep}, pārrēķinot {recompute}.</translation>
    </message>
    <message>
        <source>You may issue up to {limit}. Today {left} left.</source>
        <translation>Drīkstat atmaksāt līdz {limit}. Šodien atlicis {left}.</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>operatori</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>bankas pārskaitījums</translation>
    </message>
    <message>
        <source>card</source>
        <translation>karte</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>skaidra nauda</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy. &apos;gada&apos; d. MMMM</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>bojāts</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>gift card</source>
        <translation>dāvanu karte</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>svētku diena</translation>
    </message>
    <message>
        <source>in the shop</source>
        <translation>veikalā</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>pēdējā diena {day}</translation>
    </message>
    <message>
        <source>left on the order {left}</source>
        <translation>pasūtījumā atlicis {left}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>jauns</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>jurists nav pārbaudījis</translation>
    </message>
    <message>
        <source>of which tax: {tax}</source>
        <translation>tostarp nodoklis: {tax}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>tiešsaistē</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>atvērts</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punkti</translation>
    </message>
    <message>
        <source>senior agents</source>
        <translation>vecākie operatori</translation>
    </message>
    <message>
        <source>store credit</source>
        <translation>veikala kredīts</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>vadītāji</translation>
    </message>
    <message>
        <source>the last day was {day}</source>
        <translation>pēdējā diena bija {day}</translation>
    </message>
    <message>
        <source>to {method}</source>
        <translation>uz: {method}</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>līdz {amount}</translation>
    </message>
    <message>
        <source>used</source>
        <translation>lietots</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>nedēļas nogale</translation>
    </message>
    <message>
        <source>{amount} go back by {method}; {left} of it are left.</source>
        <translation>{amount} atgriežas ({method}); atlicis {left}.</translation>
    </message>
    <message>
        <source>{amount} may not be taken off here: the law forbids it.</source>
        <translation>{amount} šeit nedrīkst atskaitīt: likums to aizliedz.</translation>
    </message>
    <message>
        <source>{amount} may not be taken off: the customer was not told beforehand.</source>
        <translation>{amount} nedrīkst atskaitīt: klients iepriekš nebija informēts.</translation>
    </message>
    <message>
        <source>{amount} more was to be taken off than the goods are worth; it was left.</source>
        <translation>Atskaitāms bija par {amount} vairāk, nekā prece vērta; tas atlaists.</translation>
    </message>
    <message>
        <source>{amount} to {method}</source>
        <translation>{amount}: {method}</translation>
    </message>
    <message>
        <source>{asked} is above the {left} that you have left today.</source>
        <translation>{asked} pārsniedz {left}, kas jums šodien atlicis.</translation>
    </message>
    <message>
        <source>{asked} is above your {limit} for one case.</source>
        <translation>{asked} pārsniedz jūsu {limit} vienam gadījumam.</translation>
    </message>
    <message>
        <source>{asked} with the {earlier} before is above the {limit} of {role}.</source>
        <translation>{asked} kopā ar iepriekšējiem {earlier} pārsniedz {limit} ({role}).</translation>
    </message>
    <message>
        <source>{day} does not end the time ({why} {name}); the next working day does. {article}</source>
        <translation>{day} termiņš nebeidzas ({why} {name}); beidzas nākamajā darbdienā. {article}</translation>
    </message>
    <message>
        <source>{line}: the rest, {amount} of the {paid} paid; {earlier} went back before.</source>
        <translation>{line}: atlikums, {amount} no samaksātajiem {paid}; agrāk atdots {earlier}.</translation>
    </message>
    <message>
        <source>{line}: {amount} of the {paid} paid, {tax} of it tax.</source>
        <translation>{line}: {amount} no samaksātajiem {paid}, no tā nodoklis {tax}.</translation>
    </message>
    <message>
        <source>{line}: {net} without tax, and {tax} tax, of the {paid} paid.</source>
        <translation>{line}: {net} bez nodokļa un nodoklis {tax}, no samaksātajiem {paid}.</translation>
    </message>
    <message>
        <source>{line}: {quantity} of {of} pieces, {amount} of the {paid} paid.</source>
        <translation>{line}: {quantity} no {of} gabaliem, {amount} no samaksātajiem {paid}.</translation>
    </message>
    <message>
        <source>{months} months of use may be taken off. {article}</source>
        <translation>Par {months} lietošanas mēnešiem drīkst atskaitīt. {article}</translation>
    </message>
    <message>
        <source>{quantity} addresses for one customer.</source>
        <translation>{quantity} adreses vienam klientam.</translation>
    </message>
    <message>
        <source>{quantity} gifts in {days} days, together {amount}; alone you may give {limit}.</source>
        <translation>{quantity} dāvinājumi {days} dienās, kopā {amount}; vienatnē drīkstat dot {limit}.</translation>
    </message>
    <message>
        <source>{quantity} of {of} orders came back in {days} days.</source>
        <translation>{days} dienās atgriezti {quantity} no {of} pasūtījumiem.</translation>
    </message>
    <message>
        <source>{quantity} other customers were paid to this account.</source>
        <translation>Uz šo kontu maksāts vēl {quantity} klientiem.</translation>
    </message>
    <message>
        <source>{quantity} refunds in {days} days, together {amount}.</source>
        <translation>{quantity} atmaksas {days} dienās, kopā {amount}.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Ask a supervisor</source>
        <translation>Jautāt vadītājam</translation>
    </message>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>Lūgt nodot ({by})</translation>
    </message>
    <message>
        <source>Close as duplicate</source>
        <translation>Slēgt kā dublikātu</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Atmest…</translation>
    </message>
    <message>
        <source>Do it where it was merged to</source>
        <translation>Darīt apvienotajā ierakstā</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Labot un sūtīt vēlreiz</translation>
    </message>
    <message>
        <source>For a supervisor: “{what}” came back. {why}</source>
        <translation>Vadītājam: “{what}” atgriezās. {why}</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Paturēt kā piezīmi</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Paturēt manu</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Paturēt kolēģa</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Atstāt atvērtu</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Atstāt tā</translation>
    </message>
    <message>
        <source>Leave it to {by}</source>
        <translation>Atstāt: {by}</translation>
    </message>
    <message>
        <source>Reopen and do it</source>
        <translation>Atvērt no jauna un darīt</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Sūtīt tagad</translation>
    </message>
    <message>
        <source>Solve all the same</source>
        <translation>Tomēr atrisināt</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Pārņemt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Mēģināt vēlreiz</translation>
    </message>
    <message>
        <source>{by}, please hand this ticket over to me.</source>
        <translation>{by}, lūdzu, nododiet šo pieteikumu man.</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Steps so far</source>
        <translation>Līdzšinējie soļi</translation>
    </message>
    <message>
        <source>Steps to come</source>
        <translation>Turpmākie soļi</translation>
    </message>
    <message>
        <source>{script}, {done} of {all}</source>
        <translation>{script}, {done} no {all}</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Copied</source>
        <translation>Nokopēts</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopēt</translation>
    </message>
    <message>
        <source>Into the reply</source>
        <translation>Atbildē</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Vārdu valoda</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakiet</translation>
    </message>
    <message>
        <source>Say to the customer</source>
        <translation>Sakiet klientam</translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n atbilde</numerusform>
            <numerusform>%n atbildes</numerusform>
            <numerusform>%n atbilžu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n diena</numerusform>
            <numerusform>%n dienas</numerusform>
            <numerusform>%n dienu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n lauks</numerusform>
            <numerusform>%n lauki</numerusform>
            <numerusform>%n lauku</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Darbība</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Apstiprinājums</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Jautājums</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>Aprēķins</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cēlonis</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Apstiprināt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beigas</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pierādījums</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Veidlapa</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Norādījums</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Piedāvāt</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Noteikums</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sakiet</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Atrisināt</translation>
    </message>
    <message>
        <source>Sub-script</source>
        <translation>Apakšscenārijs</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Saprast</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Gaidīšana</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Evenkeel – Demo</source>
        <translation>Evenkeel – demo</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n to weigh</source>
        <translation>
            <numerusform>%n apsverams</numerusform>
            <numerusform>%n apsverami</numerusform>
            <numerusform>%n apsveramu</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Klients kopš</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Vēsture</translation>
    </message>
    <message>
        <source>Nothing unusual.</source>
        <translation>Nekā neparasta.</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Atvērt</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation>Pasūtījumi, 12 mēneši</translation>
    </message>
    <message>
        <source>Refunds, 12 months</source>
        <translation>Atmaksas, 12 mēneši</translation>
    </message>
    <message>
        <source>Risk signals</source>
        <translation>Riska signāli</translation>
    </message>
    <message>
        <source>Signals never decide. They say what to look at.</source>
        <translation>Signāli nekad nelemj. Tie norāda, ko apskatīt.</translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>Case</source>
        <translation>Gadījums</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Bez gadījuma</translation>
    </message>
    <message>
        <source>Nothing is sent or paid here</source>
        <translation>Šeit nekas netiek sūtīts vai maksāts</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Sākt no jauna</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulators</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>First answer the question.</source>
        <translation>Vispirms atbildiet uz jautājumu.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Esmu izlasījis</translation>
    </message>
    <message>
        <source>New clauses</source>
        <translation>Jaunie punkti</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>Kopš pēdējās lasīšanas</translation>
    </message>
    <message>
        <source>Something here is wrong or unclear</source>
        <translation>Šeit kaut kas ir nepareizi vai neskaidri</translation>
    </message>
    <message>
        <source>Tell the owner</source>
        <translation>Pateikt īpašniekam</translation>
    </message>
    <message>
        <source>What is wrong or unclear</source>
        <translation>Kas ir nepareizi vai neskaidri</translation>
    </message>
    <message>
        <source>What is wrong or unclear?</source>
        <translation>Kas ir nepareizi vai neskaidri?</translation>
    </message>
    <message>
        <source>Work of {queues} waits until you have.</source>
        <translation>Darbs no {queues} gaida, līdz izlasīsiet.</translation>
    </message>
    <message>
        <source>You have read this version.</source>
        <translation>Šo versiju esat izlasījis.</translation>
    </message>
    <message>
        <source>Your name, the version and the time are kept.</source>
        <translation>Tiek saglabāts vārds, versija un laiks.</translation>
    </message>
    <message>
        <source>Your word has gone to the owner. The answer comes back to you.</source>
        <translation>Jūsu vārds nodots īpašniekam. Atbilde nāks Jums.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nekā jauna</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>izlasīts {done} no {all}</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
</context>
<context>
    <name>SolveCard</name>
    <message numerus="yes">
        <source>%n step(s) of the checklist to do:</source>
        <translation>
            <numerusform>Jāpabeidz %n kontrolsaraksta solis:</numerusform>
            <numerusform>Jāpabeidz %n kontrolsaraksta soļi:</numerusform>
            <numerusform>Jāpabeidz %n kontrolsaraksta soļu:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cēlonis</translation>
    </message>
    <message>
        <source>For example: padding too thin</source>
        <translation>Piemēram: pārāk plāns polsterējums</translation>
    </message>
    <message>
        <source>For example: replaced, carafe refunded</source>
        <translation>Piemēram: nomainīts, karafe atmaksāta</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Iznākums</translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation>Atrisināt pieteikumu</translation>
    </message>
    <message>
        <source>Solve ticket</source>
        <translation>Atrisināt</translation>
    </message>
    <message>
        <source>Solve without these steps, because…</source>
        <translation>Atrisināt bez šiem soļiem, jo…</translation>
    </message>
    <message>
        <source>Solve: what was it, and how did it end?</source>
        <translation>Atrisināt: kas tas bija, un kā beidzās?</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>Vēl trūkst: {fields}.</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>cēlonis</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>iznākums</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>Trūkst %n lauka</numerusform>
            <numerusform>Trūkst %n lauku</numerusform>
            <numerusform>Trūkst %n lauku</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cēlonis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Slēgt</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Apstiprināt…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Iznākums</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Atvērt atkārtoti</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Atrisināt…</translation>
    </message>
    <message>
        <source>Stages of the solution</source>
        <translation>Risinājuma posmi</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>All five stages are done</source>
        <translation>Visi pieci posmi ir pabeigti</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cēlonis</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Apstiprināt</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Piedāvāt</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Atrisināt</translation>
    </message>
    <message>
        <source>Stage {number} of 5: {name}</source>
        <translation>{number}. posms no 5: {name}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Izprast</translation>
    </message>
</context>
<context>
    <name>StandIns</name>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beigt</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Uz nedēļu</translation>
    </message>
    <message>
        <source>Let somebody stand in…</source>
        <translation>Ļaut kādam aizstāt…</translation>
    </message>
    <message>
        <source>Let them decide</source>
        <translation>Ļaut izlemt</translation>
    </message>
    <message>
        <source>Until the end of today</source>
        <translation>Līdz šodienas beigām</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Līdz rītdienai</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Līdz kuram laikam</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Kas aizstāj</translation>
    </message>
    <message>
        <source>You decide in place of {name} until {time}.</source>
        <translation>Jūs lemjat {name} vietā līdz {time}.</translation>
    </message>
    <message>
        <source>{name} decides in your place until {time}.</source>
        <translation>{name} lemj jūsu vietā līdz {time}.</translation>
    </message>
</context>
<context>
    <name>StarsInput</name>
    <message>
        <source>{place} of 5</source>
        <translation>{place} no 5</translation>
    </message>
</context>
<context>
    <name>Starts</name>
    <message>
        <source>Find a script…</source>
        <translation>Atrast scenāriju…</translation>
    </message>
    <message>
        <source>Scripts for this ticket</source>
        <translation>Scenāriji šim pieteikumam</translation>
    </message>
    <message>
        <source>Start a checklist</source>
        <translation>Sākt kontrolsarakstu</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>Politikā šim pieteikumam vēl nav scenārija.</translation>
    </message>
</context>
<context>
    <name>StartsModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n solis</numerusform>
            <numerusform>%n soļi</numerusform>
            <numerusform>%n soļu</numerusform>
        </translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obligāts</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Ieteikts</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>apmēram %n min</numerusform>
            <numerusform>apmēram %n min</numerusform>
            <numerusform>apmēram %n min</numerusform>
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
            <numerusform>%n ieraksts gaida jūs</numerusform>
            <numerusform>%n ieraksti gaida jūs</numerusform>
            <numerusform>%n ierakstu gaida jūs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n gaida nosūtīšanu</numerusform>
            <numerusform>%n gaida nosūtīšanu</numerusform>
            <numerusform>%n gaida nosūtīšanu</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked by the hub, all work is kept here</source>
        <translation>Centrs to bloķējis, viss darbs saglabāts šeit</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Savienojas</translation>
    </message>
    <message numerus="yes">
        <source>Disk almost full (%n MB left)</source>
        <translation>
            <numerusform>Disks gandrīz pilns (brīvs %n MB)</numerusform>
            <numerusform>Disks gandrīz pilns (brīvi %n MB)</numerusform>
            <numerusform>Disks gandrīz pilns (brīvi %n MB)</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, news cannot be saved</source>
        <translation>Disks ir pilns, jaunumus nevar saglabāt</translation>
    </message>
    <message numerus="yes">
        <source>Hub is not answering, retrying in %n s</source>
        <translation>
            <numerusform>Serveris neatbild, mēģinās pēc %n s</numerusform>
            <numerusform>Serveris neatbild, mēģinās pēc %n s</numerusform>
            <numerusform>Serveris neatbild, mēģinās pēc %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and settings</source>
        <translation>Valoda un iestatījumi</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Bezsaistē kopš {time}</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Atvērt pierakstīšanās lapu</translation>
    </message>
    <message>
        <source>Policy v{label}</source>
        <translation>Noteikumi v{label}</translation>
    </message>
    <message>
        <source>Policy v{label}, as of {time}</source>
        <translation>Politika v{label}, stāvoklis plkst. {time}</translation>
    </message>
    <message>
        <source>Queue {name}</source>
        <translation>Rinda {name}</translation>
    </message>
    <message>
        <source>Sending {sent} of {total}</source>
        <translation>Sūta {sent} no {total}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Pierakstīties</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %n item(s)</source>
        <translation>
            <numerusform>Pierakstieties, lai nosūtītu %n ierakstu</numerusform>
            <numerusform>Pierakstieties, lai nosūtītu %n ierakstus</numerusform>
            <numerusform>Pierakstieties, lai nosūtītu %n ierakstu</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in has expired</source>
        <translation>Pierakstīšanās ir beigusies</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>Imitēt pārrāvumu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>There is a newer Evenkeel. Everything works; ask for it at a quiet moment, before news can no longer be read.</source>
        <translation>Ir jaunāks Evenkeel. Viss darbojas; palūdziet to mierīgā brīdī, pirms jaunumus vairs nevar nolasīt.</translation>
    </message>
    <message>
        <source>This network asks for a sign-in page</source>
        <translation>Šis tīkls prasa pierakstīties</translation>
    </message>
    <message>
        <source>Too old to read news, work is still sent</source>
        <translation>Pārāk veca versija jaunumu lasīšanai, darbs joprojām tiek nosūtīts</translation>
    </message>
    <message>
        <source>Up to date {time}</source>
        <translation>Sinhronizēts {time}</translation>
    </message>
    <message>
        <source>Working on this computer alone</source>
        <translation>Darbs tikai šajā datorā</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gatavs</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>Neattiecas…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Atstarpe</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Solis {number}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Solis {number}: {title}</translation>
    </message>
    <message>
        <source>This step is wrong…</source>
        <translation>Solis ir nepareizs…</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>Kāpēc: § {clause}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the script</source>
        <translation>Scenārija soļi</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Answer</source>
        <translation>Atbilde</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Pievienots</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gatavs</translation>
    </message>
    <message>
        <source>Ended: {how}</source>
        <translation>Beidzies: {how}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nē</translation>
    </message>
    <message>
        <source>Type an answer ({kind})</source>
        <translation>Ierakstiet atbildi ({kind})</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Jā</translation>
    </message>
    <message>
        <source>the fields as JSON</source>
        <translation>lauki kā JSON</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Your reply is not sent yet; it stays as a draft.</source>
        <translation>Jūsu atbilde vēl nav nosūtīta; tā paliek kā melnraksts.</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>Checks</source>
        <translation>Pārbaudes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Ved uz</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Posms</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Solis</translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message>
        <source>Back</source>
        <translation>Atpakaļ</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Punkts</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rinda</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Samaksāts</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Atskaitīts</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message numerus="yes">
        <source>%n piece(s) of work saved on this computer.</source>
        <translation>
            <numerusform>Šajā datorā saglabāts %n darbs.</numerusform>
            <numerusform>Šajā datorā saglabāti %n darbi.</numerusform>
            <numerusform>Šajā datorā saglabāti %n darbu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Piegādāts</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>Viss ir piegādāts.</translation>
    </message>
    <message>
        <source>Need you</source>
        <comment>a count of items</comment>
        <translation>Gaida jūs</translation>
    </message>
    <message>
        <source>Not everything is delivered yet</source>
        <translation>Vēl ne viss ir piegādāts</translation>
    </message>
    <message>
        <source>Nothing was lost, and nothing is done twice.</source>
        <translation>Nekas nav zudis, un nekas netiks darīts divreiz.</translation>
    </message>
    <message>
        <source>Offline since %1, %2</source>
        <translation>Bezsaistē kopš %1, %2</translation>
    </message>
    <message>
        <source>Outage %1 to %2, %3</source>
        <translation>Pārrāvums %1 līdz %2, %3</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Saglabāts šeit</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Sūta %1 no %2</translation>
    </message>
    <message>
        <source>The next try follows within %1.</source>
        <translation>Nākamais mēģinājums būs %1 laikā.</translation>
    </message>
    <message>
        <source>The oldest waits %1.</source>
        <translation>Vecākais gaida %1.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last %1.</source>
        <translation>
            <numerusform>Mēģināts %n reizi, pēdējoreiz %1.</numerusform>
            <numerusform>Mēģināts %n reizes, pēdējoreiz %1.</numerusform>
            <numerusform>Mēģināts %n reižu, pēdējoreiz %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>New ticket</source>
        <translation>Jauns pieteikums</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Text of the entry</source>
        <translation>Ieraksta teksts</translation>
    </message>
</context>
<context>
    <name>TicketTabs</name>
    <message>
        <source>Open tickets</source>
        <translation>Atvērtie pieteikumi</translation>
    </message>
    <message>
        <source>{ref}, {customer}</source>
        <translation>{ref}, {customer}</translation>
    </message>
    <message>
        <source>{tab}, new</source>
        <translation>{tab}, jauna ziņa</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>%1 back</source>
        <translation>%1 atpakaļ</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 zudums</translation>
    </message>
    <message>
        <source>Offline, working from this computer</source>
        <translation>Bezsaistē, darbs šajā datorā</translation>
    </message>
    <message>
        <source>now</source>
        <translation>tagad</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Rādīt %n agrāku ierakstu</numerusform>
            <numerusform>Rādīt %n agrākus ierakstus</numerusform>
            <numerusform>Rādīt %n agrāku ierakstu</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Notikumu gaita</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Available</source>
        <translation>Pieejams</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Prombūtnē</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pārtraukums</translation>
    </message>
    <message>
        <source>Change my state</source>
        <translation>Mainīt manu stāvokli</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Koučings</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Reģistrēt zvanu</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Ēdienreize</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sapulce</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Izvēlne</translation>
    </message>
    <message>
        <source>My menu</source>
        <translation>Mana izvēlne</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Paziņojumi</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Meklēt vai ievadīt komandu</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Augšējā josla</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Apmācība</translation>
    </message>
    <message>
        <source>{name}, my menu</source>
        <translation>{name}, mana izvēlne</translation>
    </message>
</context>
<context>
    <name>Trials</name>
    <message>
        <source>Tests</source>
        <translation>Pārbaudes</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>neizdodas</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>izdodas</translation>
    </message>
    <message>
        <source>{good} of {all} pass</source>
        <translation>izdodas {good} no {all}</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Izvēlieties paroles frāzi</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Paroles frāze</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>Paroles frāze neatver krātuvi. Nekas netika mainīts; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Atbloķēt</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Atbloķē…</translation>
    </message>
    <message>
        <source>Your PIN lets you in, also while the hub cannot be reached.</source>
        <translation>Ar PIN varat ieiet arī tad, kad serveris nav sasniedzams.</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted.</source>
        <translation>Jūsu darbs šajā datorā ir šifrēts.</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted. This computer has no keyring, so a passphrase keeps the key; nobody can restore it.</source>
        <translation>Jūsu darbs šajā datorā ir šifrēts. Šajā datorā nav atslēgu glabātuves, tāpēc atslēgu sargā paroles frāze; neviens to nevar atjaunot.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Values</source>
        <translation>Vērtības</translation>
    </message>
</context>
<context>
    <name>VersionNotice</name>
    <message>
        <source>Compare</source>
        <translation>Salīdzināt</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Pāriet</translation>
    </message>
    <message>
        <source>v{version} is in force now</source>
        <translation>Tagad spēkā ir v{version}</translation>
    </message>
    <message>
        <source>v{version} is in force since {day}</source>
        <translation>v{version} ir spēkā kopš {day}</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>View: %1, %n ticket(s)</source>
        <translation>
            <numerusform>Skats: %1, %n pieteikums</numerusform>
            <numerusform>Skats: %1, %n pieteikumi</numerusform>
            <numerusform>Skats: %1, %n pieteikumu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>Aizvērt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Kāpēc</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>kavē %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>vēl %1</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d.</numerusform>
            <numerusform>%n d.</numerusform>
            <numerusform>%n d.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n diena</numerusform>
            <numerusform>%n dienas</numerusform>
            <numerusform>%n dienu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n stunda</numerusform>
            <numerusform>%n stundas</numerusform>
            <numerusform>%n stundu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minūte</numerusform>
            <numerusform>%n minūtes</numerusform>
            <numerusform>%n minūšu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n sekunde</numerusform>
            <numerusform>%n sekundes</numerusform>
            <numerusform>%n sekunžu</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konts</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>Pēcpārdošana</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Tērzēšana</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Slēgts</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Sūdzība</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Apstiprināts</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Piegādāts</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Melnraksti</translation>
    </message>
    <message>
        <source>Due in 1 h</source>
        <translation>Termiņš 1 h laikā</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pasts</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Ārkārtas gadījumi</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Ārkārtējs</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Zelts</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Augsta</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Jautājums</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Kavētie</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Zema</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Vidēja</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mani</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Gaida jūs</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Vēl nav nosūtīti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atvērts</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a view: all open tickets</comment>
        <translation>Atvērtie</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Saglabāts šeit</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Sudrabs</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Sociālie tīkli</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Atrisināts</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Tehnisks</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Jāapstiprina</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nepiešķirti</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Steidzama</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Apmeklējums</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Gaida klientu</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Tīmekļa veidlapa</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>atbildēts (%1)</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>līdz termiņam %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>pēc %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>kavējums %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>gaida jūs</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>vēl nav nosūtīts</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>nelasīts</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>gaida</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>gaida klientu</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This ticket is not on this computer.</source>
        <translation>Šī pieteikuma nav šajā datorā.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Pieteikums</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>It could not be saved. Your words are kept here; try again.</source>
        <translation>Neizdevās saglabāt. Jūsu teksts palika šeit; mēģiniet vēlreiz.</translation>
    </message>
    <message>
        <source>Not sent. It is a draft again.</source>
        <translation>Nav nosūtīts. Tas atkal ir melnraksts.</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Nosūtīs pēc %n s</numerusform>
            <numerusform>Nosūtīs pēc %n s</numerusform>
            <numerusform>Nosūtīs pēc %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be sent on reconnect</source>
        <translation>Nosūtīs, kad būs savienojums</translation>
    </message>
</context>
</TS>
