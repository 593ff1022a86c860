<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n more piece(s) of evidence needed. Press E.</source>
        <translation>
            <numerusform>Chybí ještě %n důkaz. Stiskněte E.</numerusform>
            <numerusform>Chybí ještě %n důkazy. Stiskněte E.</numerusform>
            <numerusform>Chybí ještě %n důkazů. Stiskněte E.</numerusform>
        </translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Ukončit zde</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Netýká se</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Odeslat</translation>
    </message>
    <message>
        <source>Thank you. The owner of this step has your words.</source>
        <translation>Děkujeme. Vlastník kroku má vaše slova.</translation>
    </message>
    <message>
        <source>What is wrong with this step? Its owner gets your words, and answers.</source>
        <translation>Co je na tomto kroku špatně? Jeho vlastník vaše slova dostane a odpoví.</translation>
    </message>
    <message>
        <source>Why do you leave this checklist? What it requires stays missing for Solve.</source>
        <translation>Proč postup opouštíte? Co vyžaduje, bude při řešení dál chybět.</translation>
    </message>
    <message>
        <source>Why is this step not applicable?</source>
        <translation>Proč se tento krok netýká?</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>Nejprve napište důvod.</translation>
    </message>
    <message>
        <source>Write what is wrong first.</source>
        <translation>Nejprve napište, co je špatně.</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n změna</numerusform>
            <numerusform>%n změny</numerusform>
            <numerusform>%n změn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be read</source>
        <translation>
            <numerusform>%n se musí přečíst</numerusform>
            <numerusform>%n se musí přečíst</numerusform>
            <numerusform>%n se musí přečíst</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy v{edition} is in force since {time}</source>
        <translation>Zásady v{edition} platí od {time}</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Ukázat, co se změnilo</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Clock differs by %1 from the hub</source>
        <translation>Hodiny se od centrály liší o %1</translation>
    </message>
    <message>
        <source>In %1 refunds can no longer be promised without the hub; everything else goes on. Connect before that.</source>
        <translation>Za %1 už nebude možné slíbit vratku bez centrály; vše ostatní pokračuje. Připojte se dříve.</translation>
    </message>
    <message>
        <source>Offline %1 · refunds stop in %2</source>
        <translation>Offline %1 · vratky se zastaví za %2</translation>
    </message>
    <message>
        <source>Offline %1 · refunds wait for the hub</source>
        <translation>Offline %1 · vratky čekají na centrálu</translation>
    </message>
    <message>
        <source>Refunds cannot be promised before the hub is reached. Reading, notes and replies go on and are kept; ask for a refund instead, and connect when you can.</source>
        <translation>Než bude dosažena centrála, nelze slíbit vratku. Čtení, poznámky a odpovědi pokračují a zůstanou uloženy; o vratku požádejte a připojte se, jakmile to půjde.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s. Due times use hub time. Refunds need the connection until the clock is right; set it in the system&apos;s settings.</source>
        <translation>Hodiny tohoto počítače se liší od hodin centrály. Termíny se řídí časem centrály. Dokud nejdou správně, potřebují vratky spojení; nastavte je v nastavení systému.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n step(s) of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</source>
        <translation>
            <numerusform>%n krok refundace byl přerušen před uložením a neproběhl. Co lze, je koncept na straně Refundace, rozhodněte znovu.</numerusform>
            <numerusform>%n kroky refundace byly přerušeny před uložením a neproběhly. Co lze, je koncept na straně Refundace, rozhodněte znovu.</numerusform>
            <numerusform>%n kroků refundace bylo přerušeno před uložením a neproběhlo. Co lze, je koncept na straně Refundace, rozhodněte znovu.</numerusform>
        </translation>
    </message>
    <message>
        <source>All else comes from the hub. The damaged file is kept beside it.</source>
        <translation>Vše ostatní přijde z centrály. Poškozený soubor je uchován vedle.</translation>
    </message>
    <message>
        <source>Make a fresh store</source>
        <translation>Vytvořit nové úložiště</translation>
    </message>
    <message numerus="yes">
        <source>Part of the journal could not be read: %n change(s) are known not to be sent. Look through your last tickets.</source>
        <translation>
            <numerusform>Část deníku nelze přečíst: je známo, že %n změna nebyla odeslána. Projděte své poslední tikety.</numerusform>
            <numerusform>Část deníku nelze přečíst: je známo, že %n změny nebyly odeslány. Projděte své poslední tikety.</numerusform>
            <numerusform>Část deníku nelze přečíst: je známo, že %n změn nebylo odesláno. Projděte své poslední tikety.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>Věnujte pozornost</translation>
    </message>
    <message numerus="yes">
        <source>The store was made anew, %n change(s) wait here to be sent</source>
        <translation>
            <numerusform>Úložiště bylo vytvořeno znovu, %n změna zde čeká na odeslání</numerusform>
            <numerusform>Úložiště bylo vytvořeno znovu, %n změny zde čekají na odeslání</numerusform>
            <numerusform>Úložiště bylo vytvořeno znovu, %n změn zde čeká na odeslání</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>No approvals waiting.</source>
        <translation>Žádná schválení nečekají.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>Vrácení a schválení</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>Čekající žádosti</translation>
    </message>
    <message>
        <source>Say why you decline.</source>
        <translation>Řekněte, proč zamítáte.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Čeká</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Not quite.</source>
        <translation>Ne tak docela.</translation>
    </message>
    <message>
        <source>One question on § {clause}</source>
        <translation>Jedna otázka k § {clause}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Správně.</translation>
    </message>
</context>
<context>
    <name>AskErasure</name>
    <message>
        <source>Ask for it</source>
        <translation>Požádat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Forget this customer…</source>
        <translation>Zapomenout tohoto zákazníka…</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>Zapomenout {name} navždy?</translation>
    </message>
    <message>
        <source>It was asked for. Somebody else decides, under Approvals.</source>
        <translation>Je to vyžádáno. Rozhodne někdo jiný v části Schvalování.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Ponechat zákazníka</translation>
    </message>
    <message>
        <source>You ask for it; a second person decides. Until then nothing changes.</source>
        <translation>Vy o to žádáte; rozhodne druhá osoba. Do té doby se nic nemění.</translation>
    </message>
    <message>
        <source>{name} is to be forgotten</source>
        <translation>{name} má být zapomenut</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach</source>
        <translation>Přiložit</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Přiložit důkaz</translation>
    </message>
    <message>
        <source>From this computer…</source>
        <translation>Z tohoto počítače…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Obrázky</translation>
    </message>
    <message>
        <source>The customer has not written yet</source>
        <translation>Zákazník ještě nic nenapsal</translation>
    </message>
    <message>
        <source>Write what you saw.</source>
        <translation>Napište, co jste viděli.</translation>
    </message>
    <message>
        <source>{kind}: what did you see?</source>
        <translation>{kind}: co jste viděli?</translation>
    </message>
</context>
<context>
    <name>Attending</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>doručeno: %n</numerusform>
            <numerusform>doručeno: %n</numerusform>
            <numerusform>doručeno: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n čeká na vás</numerusform>
            <numerusform>%n čekají na vás</numerusform>
            <numerusform>%n čeká na vás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} delivered</source>
        <translation>
            <numerusform>Doručeno %n z {total}</numerusform>
            <numerusform>Doručeno %n z {total}</numerusform>
            <numerusform>Doručeno %n z {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Znovu online</translation>
    </message>
    <message>
        <source>No support key is set here, so nothing was written. Ask support for their key.</source>
        <translation>Není tu nastaven klíč podpory, proto se nic nezapsalo. Požádejte podporu o její klíč.</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Neexportováno</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Nic nečekalo.</translation>
    </message>
    <message>
        <source>Only support can open {file}.</source>
        <translation>Soubor {file} otevře jen podpora.</translation>
    </message>
    <message>
        <source>Open Outbox</source>
        <translation>Otevřít Odchozí</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Otevřít složku</translation>
    </message>
    <message>
        <source>Outbox sealed for support</source>
        <translation>Odchozí zapečetěny pro podporu</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Show it (Ctrl+Shift+G)</source>
        <translation>Ukázat (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>The file could not be written. Your work is safe here; free space, then try again.</source>
        <translation>Soubor nešlo zapsat. Vaše práce je tu v bezpečí; uvolněte místo a zkuste to znovu.</translation>
    </message>
    <message>
        <source>The support key cannot be read, so nothing was written. Ask support for a new one.</source>
        <translation>Klíč podpory nelze přečíst, proto se nic nezapsalo. Požádejte podporu o nový.</translation>
    </message>
    <message>
        <source>none refused</source>
        <translation>nic odmítnuto</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>The hub&apos;s office</source>
        <translation>Hub</translation>
    </message>
</context>
<context>
    <name>AuditOutcome</name>
    <message>
        <source>A person must look at it</source>
        <translation>Musí se na to podívat člověk</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Pozdrženo</translation>
    </message>
    <message>
        <source>It had been merged with another</source>
        <translation>Bylo to sloučeno s jiným</translation>
    </message>
    <message>
        <source>It waits for a newer hub</source>
        <translation>Čeká na novější hub</translation>
    </message>
    <message>
        <source>It was not possible any more</source>
        <translation>Už to nebylo možné</translation>
    </message>
    <message>
        <source>More than had been set aside</source>
        <translation>Více, než bylo vyhrazeno</translation>
    </message>
    <message>
        <source>No money had been set aside</source>
        <translation>Žádné peníze nebyly vyhrazeny</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Odloženo stranou</translation>
    </message>
    <message>
        <source>The customer had been forgotten</source>
        <translation>Zákazník byl zapomenut</translation>
    </message>
    <message>
        <source>The customer had written meanwhile</source>
        <translation>Zákazník mezitím napsal</translation>
    </message>
    <message>
        <source>The hub could not read it</source>
        <translation>Hub to nemohl přečíst</translation>
    </message>
    <message>
        <source>The money set aside was gone</source>
        <translation>Vyhrazené peníze už nebyly</translation>
    </message>
    <message>
        <source>The reply was not sent</source>
        <translation>Odpověď nebyla odeslána</translation>
    </message>
    <message>
        <source>The role did not allow it any more</source>
        <translation>Role to už nedovolovala</translation>
    </message>
    <message>
        <source>Two people wrote it; both are kept</source>
        <translation>Napsali to dva lidé; obojí je zachováno</translation>
    </message>
    <message>
        <source>{by} had it first</source>
        <translation>{by} ho vzal(a) dříve</translation>
    </message>
    <message>
        <source>{by} had it since {time}</source>
        <translation>{by} ho má od {time}</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Ask again</source>
        <translation>Zeptat se znovu</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Ptám se hubu…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Everything was done as it was meant.</source>
        <translation>Vše bylo provedeno tak, jak bylo míněno.</translation>
    </message>
    <message>
        <source>Nothing here can be changed or deleted.</source>
        <translation>Zde nelze nic změnit ani smazat.</translation>
    </message>
    <message>
        <source>Older lines</source>
        <translation>Starší řádky</translation>
    </message>
    <message>
        <source>Showing {time}.</source>
        <translation>Zobrazen stav z {time}.</translation>
    </message>
    <message>
        <source>The hub cannot be asked now.</source>
        <translation>Hubu se teď nelze zeptat.</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>Hub nemohl odpovědět. Nic se neztratilo; zkuste to znovu.</translation>
    </message>
    <message>
        <source>The hub does not answer this computer.</source>
        <translation>Hub tomuto počítači neodpovídá.</translation>
    </message>
    <message>
        <source>The hub was asked too often. Try again in a minute.</source>
        <translation>Dotazů bylo příliš mnoho. Zkuste to za minutu.</translation>
    </message>
    <message>
        <source>What came back of your own work is in the Outbox.</source>
        <translation>Co se vrátilo z vaší práce, je v Odchozích.</translation>
    </message>
    <message>
        <source>What the hub did not do as it was meant</source>
        <translation>Co hub neprovedl tak, jak bylo míněno</translation>
    </message>
    <message>
        <source>What the hub refuses, changes or sets aside appears here.</source>
        <translation>Co hub odmítne, změní nebo odloží, se objeví zde.</translation>
    </message>
    <message>
        <source>Work that was refused, changed or set aside</source>
        <translation>Práce odmítnutá, změněná nebo odložená</translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n krok</numerusform>
            <numerusform>%n kroky</numerusform>
            <numerusform>%n kroků</numerusform>
        </translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Přidat krok</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Kniha</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Změny</translation>
    </message>
    <message>
        <source>Draw at 100 %, or so that all columns fit</source>
        <translation>Kreslit ve 100 %, nebo tak, aby se vešly všechny sloupce</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graf</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>Vlastník: {name}</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>Zásady v{edition}</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Uložit jako soubor…</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>Uložit scénář</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Uloženo zde</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabulka</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Text scénáře</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Zahodit koncept</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Zobrazení</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Zapsáno do {file}</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>asi %n min</numerusform>
            <numerusform>asi %n min</numerusform>
            <numerusform>asi %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>koncept</translation>
    </message>
    <message>
        <source>v{version} in force</source>
        <translation>v{version} platí</translation>
    </message>
    <message numerus="yes">
        <source>v{version}: %n run(s)</source>
        <translation>
            <numerusform>v{version}: %n průchod</numerusform>
            <numerusform>v{version}: %n průchody</numerusform>
            <numerusform>v{version}: %n průchodů</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. The draft is safe here.</source>
        <translation>Soubor {file} nešlo zapsat: {why}. Koncept je zde v bezpečí.</translation>
    </message>
    <message>
        <source>{name}.yaml  ·  graph and text are the same file</source>
        <translation>{name}.yaml  ·  graf a text jsou jeden soubor</translation>
    </message>
    <message>
        <source>{percent} % finished</source>
        <translation>{percent} % dokončeno</translation>
    </message>
    <message>
        <source>{percent} % satisfied</source>
        <translation>{percent} % spokojených</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Skrýt</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Messages about the connection</source>
        <translation>Zprávy o spojení</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Otevřít přihlašovací stránku</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>The hub has blocked this computer. All you did is kept here, and what waits goes out when it is let in again. Ask your supervisor; the Outbox can export what waits, sealed.</source>
        <translation>Centrála tento počítač zablokovala. Vše, co jste udělali, zůstává zde a čekající práce odejde, až bude znovu vpuštěn. Obraťte se na vedoucího; v Odchozích lze čekající práci vyexportovat zapečetěnou.</translation>
    </message>
    <message>
        <source>The hub is not answering. You can keep working; everything is saved on this computer and will be sent when it answers.</source>
        <translation>Hub neodpovídá. Můžete pracovat dál, vše se ukládá na tomto počítači a odešle se, jakmile hub odpoví.</translation>
    </message>
    <message>
        <source>This Evenkeel is too old to read news. Your work is saved here and still sent. Ask for the new version; what you have missed comes with it.</source>
        <translation>Tento Evenkeel je příliš starý, než aby četl novinky. Vaše práce je uložena zde a dál se odesílá. Požádejte o novou verzi; co vám uniklo, přijde s ní.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. You can keep working; everything is saved on this computer and will be sent after that.</source>
        <translation>Tato síť chce, abyste se nejprve přihlásili. Můžete pracovat dál; vše je uloženo v tomto počítači a odešle se potom.</translation>
    </message>
    <message>
        <source>Work is safe. Sign in when convenient.</source>
        <translation>Práce je v bezpečí. Přihlaste se, až se vám to bude hodit.</translation>
    </message>
    <message>
        <source>You can keep working. Everything is saved on this computer and will be sent when the connection is back.</source>
        <translation>Můžete pracovat dál. Vše se ukládá na tomto počítači a odešle se po obnovení spojení.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Begin</source>
        <translation>Začít</translation>
    </message>
    <message>
        <source>New script…</source>
        <translation>Nový postup…</translation>
    </message>
    <message>
        <source>Title of the new script</source>
        <translation>Název nového postupu</translation>
    </message>
</context>
<context>
    <name>BoxInput</name>
    <message>
        <source>Choose…</source>
        <translation>Vyberte…</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation>Hovor</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Duration {time}</source>
        <translation>Délka {time}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Příchozí</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Odchozí</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>Uložit hovor</translation>
    </message>
    <message>
        <source>Summary of the call</source>
        <translation>Shrnutí hovoru</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Jak hovor dopadl?</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Kdo volal</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Leave out</source>
        <translation>Vynechat</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Vynechat…</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Objednávka {number}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Proč se vynechává?</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Proč se vynechává</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>Proč: § {clause}</translation>
    </message>
    <message>
        <source>it is night or Sunday there: write, do not call</source>
        <translation>je tam noc nebo neděle: napište, nevolejte</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>od {day}</translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by the policy</source>
        <translation>Navrhují zásady</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Decide within {time}</source>
        <translation>Rozhodněte do {time}</translation>
    </message>
    <message>
        <source>How {amount} comes about</source>
        <translation>Jak vychází {amount}</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Důvod nebyl uveden.</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Bez tiketu</translation>
    </message>
    <message>
        <source>Over their limit of {limit}</source>
        <translation>Nad jejich limit {limit}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Objednávka {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Why {who} asks</source>
        <translation>Proč žádá {who}</translation>
    </message>
    <message>
        <source>asked by {who} {time} ago</source>
        <translation>žádá {who}, před {time}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Answer: {answer}</source>
        <translation>Odpověď: {answer}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Schváleno</translation>
    </message>
    <message>
        <source>Ask again on {day} if nothing has come.</source>
        <translation>Nepřijde-li nic, zeptejte se znovu {day}.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Vyberte odpověď.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potvrdit</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Zamítnuto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Ukončit zde</translation>
    </message>
    <message>
        <source>Ended as: {disposition}</source>
        <translation>Ukončeno jako: {disposition}</translation>
    </message>
    <message>
        <source>Evidence: {names}</source>
        <translation>Důkaz: {names}</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Vyplňte.</translation>
    </message>
    <message>
        <source>Is that a thousand or a fraction? Write the amount with its cents.</source>
        <translation>Je to tisíc, nebo desetinné číslo? Napište částku i s haléři.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>No answer; I asked again</source>
        <translation>Bez odpovědi; zeptal(a) jsem se znovu</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>Netýká se: {reason}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Nabídnout</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>Otevřít refundaci</translation>
    </message>
    <message>
        <source>Put the template into the reply</source>
        <translation>Vložit šablonu do odpovědi</translation>
    </message>
    <message>
        <source>Set priority: {priority}</source>
        <translation>Nastavit prioritu: {priority}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Vyřešit</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>Štítek: {tag}</translation>
    </message>
    <message>
        <source>The customer has answered</source>
        <translation>Zákazník odpověděl</translation>
    </message>
    <message>
        <source>This answer is not offered any longer.</source>
        <translation>Tato odpověď se už nenabízí.</translation>
    </message>
    <message>
        <source>This is no value of that kind.</source>
        <translation>To není hodnota tohoto druhu.</translation>
    </message>
    <message>
        <source>This value is not allowed here.</source>
        <translation>Tato hodnota zde není dovolena.</translation>
    </message>
    <message>
        <source>Transfer to {queue}</source>
        <translation>Předat do {queue}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Porozumět</translation>
    </message>
    <message>
        <source>Waits for the approval of: {role}</source>
        <translation>Čeká na schválení: {role}</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Napište číslo.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 12.</source>
        <translation>Napište celé číslo, třeba 12.</translation>
    </message>
    <message>
        <source>Write an amount, such as 39.90.</source>
        <translation>Napište částku, třeba 39,90.</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Napsat odpověď</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>You said: {text}</source>
        <translation>Řekli jste: {text}</translation>
    </message>
    <message>
        <source>You said: {text} – answered: {answer}</source>
        <translation>Řekli jste: {text} – odpověď: {answer}</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>správce</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>how Qt is to write a day and month</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>vedoucí</translation>
    </message>
    <message>
        <source>{made} of {times}</source>
        <translation>{made} z {times}</translation>
    </message>
    <message>
        <source>{place} of {all}: {question}</source>
        <translation>{place} z {all}: {question}</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Checklist</source>
        <translation>Postup</translation>
    </message>
    <message>
        <source>Compare with the version in force</source>
        <translation>Porovnat s platnou verzí</translation>
    </message>
    <message>
        <source>End this checklist…</source>
        <translation>Ukončit postup…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Předat…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pozastavit</translation>
    </message>
    <message>
        <source>Start another checklist…</source>
        <translation>Začít jiný postup…</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>Pravidla zatím nemají postup pro tento případ.</translation>
    </message>
    <message>
        <source>{script}: v{old} and v{new}</source>
        <translation>{script}: v{old} a v{new}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n brání zveřejnění</numerusform>
            <numerusform>%n brání zveřejnění</numerusform>
            <numerusform>%n brání zveřejnění</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n k prohlédnutí</numerusform>
            <numerusform>%n k prohlédnutí</numerusform>
            <numerusform>%n k prohlédnutí</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroly</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Řádek {line}: {what}</translation>
    </message>
    <message>
        <source>Nothing to mend. The draft may be sealed and published.</source>
        <translation>Není co opravovat. Koncept lze zapečetit a zveřejnit.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen: %1</source>
        <translation>Zvoleno: %1</translation>
    </message>
    <message>
        <source>Nothing was sent; choose again.</source>
        <translation>Nic se neodeslalo; zvolte znovu.</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n s; Ctrl+Z takes it back until then.</source>
        <translation>
            <numerusform>Odešle se za %n s; do té doby to Ctrl+Z vezme zpět.</numerusform>
            <numerusform>Odešle se za %n s; do té doby to Ctrl+Z vezme zpět.</numerusform>
            <numerusform>Odešle se za %n s; do té doby to Ctrl+Z vezme zpět.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent on reconnect; Ctrl+Z takes it back until then.</source>
        <translation>Odešle se po obnovení spojení; do té doby to Ctrl+Z vezme zpět.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Vzato zpět</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vrátit zpět</translation>
    </message>
</context>
<context>
    <name>ClaimLost</name>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>Požádat o předání ({by})</translation>
    </message>
    <message>
        <source>Give my work to {by}</source>
        <translation>Předat mou práci ({by})</translation>
    </message>
    <message>
        <source>Open side by side</source>
        <translation>Otevřít vedle sebe</translation>
    </message>
    <message>
        <source>You had written nothing on it, and no reply was sent.</source>
        <translation>Nic jste k němu nenapsali a žádná odpověď nebyla odeslána.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) and your draft are kept; the reply was not sent.</source>
        <translation>
            <numerusform>Vaše %n poznámka a koncept jsou zachovány, odpověď nebyla odeslána.</numerusform>
            <numerusform>Vaše %n poznámky a koncept jsou zachovány, odpověď nebyla odeslána.</numerusform>
            <numerusform>Vašich %n poznámek a koncept je zachováno, odpověď nebyla odeslána.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) are kept; no reply was sent.</source>
        <translation>
            <numerusform>Vaše %n poznámka je zachována, žádná odpověď nebyla odeslána.</numerusform>
            <numerusform>Vaše %n poznámky jsou zachovány, žádná odpověď nebyla odeslána.</numerusform>
            <numerusform>Vašich %n poznámek je zachováno, žádná odpověď nebyla odeslána.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your draft is kept; the reply was not sent.</source>
        <translation>Váš koncept je zachován, odpověď nebyla odeslána.</translation>
    </message>
    <message>
        <source>{by} claimed {ref} at {time} while you were offline.</source>
        <translation>{by} převzal(a) {ref} v {time}, zatímco jste byli offline.</translation>
    </message>
    <message>
        <source>{by} claimed {ref} while you were offline.</source>
        <translation>{by} převzal(a) {ref}, zatímco jste byli offline.</translation>
    </message>
    <message>
        <source>{by} has this ticket now, so Send is off</source>
        <translation>Tiket má teď {by}, proto nelze odeslat</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Answers whose steps are still there are kept; the others stay in the record.</source>
        <translation>Odpovědi, jejichž kroky zůstaly, se zachovají; ostatní zůstanou v záznamu.</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Dříve: {words}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Odebráno</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nové</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ještě ne</translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation>Nyní: {words}</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Přejít</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add note</source>
        <translation>Přidat poznámku</translation>
    </message>
    <message>
        <source>Ctrl+Shift+↵ sends, solves and opens the first ticket of the list</source>
        <translation>Ctrl+Shift+↵ odešle, vyřeší a otevře první tiket seznamu</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Koncept uložen {time}</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interní poznámka</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Nothing to add yet: write the note first.</source>
        <translation>Zatím není co přidat: nejprve napište poznámku.</translation>
    </message>
    <message>
        <source>Nothing to send yet: write the reply first.</source>
        <translation>Zatím není co odeslat: nejprve napište odpověď.</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <translation>Vidí jen váš tým</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>Reply or note</source>
        <translation>Odpověď nebo poznámka</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Odpověď zákazníkovi</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Odeslat</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>Komu: {address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vrátit zpět</translation>
    </message>
    <message>
        <source>Write a note for the team…</source>
        <translation>Napište poznámku pro tým…</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>Napište odpověď…</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Closes the ticket without an answer</source>
        <translation>Uzavře tiket bez odpovědi</translation>
    </message>
    <message>
        <source>Confirm the solution</source>
        <translation>Potvrzení řešení</translation>
    </message>
    <message>
        <source>Is the customer satisfied with the solution?</source>
        <translation>Je zákazník s řešením spokojen?</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Bez odpovědi</translation>
    </message>
    <message>
        <source>No, open it again</source>
        <translation>Ne, znovu otevřít</translation>
    </message>
    <message>
        <source>The customer did not answer</source>
        <translation>Zákazník neodpověděl</translation>
    </message>
    <message>
        <source>Yes, satisfied</source>
        <translation>Ano, je spokojen</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>Původně: %1</translation>
    </message>
    <message>
        <source>Both changed %1</source>
        <translation>Oba jste změnili %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Zvoleno</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Souhlas: %1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Země</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>Now it is “%1”. Notes and tags came together without asking.</source>
        <translation>Teď platí „%1“. Poznámky a štítky se spojily bez ptaní.</translation>
    </message>
    <message>
        <source>Preference: %1</source>
        <translation>Přání: %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorita</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Kolega: %1</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Časové pásmo</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Město</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Vrátit zpět</translation>
    </message>
    <message>
        <source>Way to reach the customer</source>
        <translation>Kontakt na zákazníka</translation>
    </message>
    <message>
        <source>You chose “%1”. It can be taken back until it is sent.</source>
        <translation>Zvolili jste „%1“. Do odeslání to lze vzít zpět.</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Vaše: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>zákazníka</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Not done</source>
        <translation>Neprovedeno</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>That was the last ticket of this list</source>
        <translation>To byl poslední tiket v tomto seznamu</translation>
    </message>
</context>
<context>
    <name>ContextDock</name>
    <message>
        <source>Checklist</source>
        <translation>Postup</translation>
    </message>
    <message>
        <source>Customer&apos;s side</source>
        <translation>Panel zákazníka</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Není otevřen žádný tiket</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Sides of the customer</source>
        <translation>Karty panelu zákazníka</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Chinese</source>
        <translation>čínština</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>čeština</translation>
    </message>
    <message>
        <source>English</source>
        <translation>angličtina</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francouzština</translation>
    </message>
    <message>
        <source>German</source>
        <translation>němčina</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italština</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>lotyština</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruština</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>španělština</translation>
    </message>
    <message>
        <source>calls: {when}</source>
        <translation>volat: {when}</translation>
    </message>
    <message>
        <source>no offers</source>
        <translation>žádné nabídky</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>bez nahrávání</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>bez servisních sdělení</translation>
    </message>
    <message>
        <source>no surveys</source>
        <translation>žádné průzkumy</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>nabídky</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nahrávání</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servisní sdělení</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>průzkumy</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>tam {time}</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakty</numerusform>
            <numerusform>%n kontaktů</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Souhlas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Zákazník od</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Preferuje</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Nalezení zákazníci</translation>
    </message>
    <message>
        <source>Name, number, e-mail or phone</source>
        <translation>Jméno, číslo, e-mail nebo telefon</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>Nový zákazník „{name}“</translation>
    </message>
</context>
<context>
    <name>DayInput</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d. M. yyyy</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>Decided today: {count}</source>
        <translation>Rozhodnuto dnes: {count}</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Zobrazit všech {count}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Zobrazit méně</translation>
    </message>
    <message>
        <source>approved by {who}</source>
        <translation>schválil(a) {who}</translation>
    </message>
    <message>
        <source>declined by {who}</source>
        <translation>zamítl(a) {who}</translation>
    </message>
</context>
<context>
    <name>EditCard</name>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1, %2: „%3“</translation>
    </message>
    <message>
        <source>At most %1 now.</source>
        <translation>Nyní nejvýše %1.</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>Otevřít vrácení peněz</translation>
    </message>
    <message>
        <source>Stop, keep it open</source>
        <translation>Skončit, nechat otevřené</translation>
    </message>
    <message>
        <source>You are changing what came back</source>
        <translation>Upravujete, co se vrátilo</translation>
    </message>
    <message>
        <source>You asked for %1.</source>
        <translation>Žádali jste o %1.</translation>
    </message>
</context>
<context>
    <name>EditionWatch</name>
    <message>
        <source>Policy {label} stays in force; please tell the hub&apos;s operator.</source>
        <translation>Platí dál zásady {label}; řekněte to prosím správci centra.</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Everything is kept; go on whenever the customer is back.</source>
        <translation>Vše je uloženo; pokračujte, až se zákazník vrátí.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Odloženo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pozastaveno</translation>
    </message>
    <message>
        <source>The ticket has moved on. Go on here to take the steps up again.</source>
        <translation>Případ se posunul dál. Tady můžete v krocích pokračovat.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interní poznámka</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonát</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Uloženo zde</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Zobrazit další %n znak</numerusform>
            <numerusform>Zobrazit další %n znaky</numerusform>
            <numerusform>Zobrazit dalších %n znaků</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Návštěva</translation>
    </message>
    <message>
        <source>you</source>
        <translation>vy</translation>
    </message>
    <message>
        <source>{channel} from {address}</source>
        <translation>{channel} od {address}</translation>
    </message>
    <message>
        <source>{channel} to {address}</source>
        <translation>{channel} na {address}</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Goes for ever: the name, every way to reach them, preferences and consent, and every word in tickets, calls, checklists and drafts; here, at the hub, and on each computer with its next contact.</source>
        <translation>Navždy zmizí: jméno, všechny kontakty, preference a souhlasy a každé slovo v tiketech, hovorech, kontrolních seznamech a konceptech; zde, v hubu i v každém počítači při příštím spojení.</translation>
    </message>
    <message>
        <source>Stays without a name: that there were tickets and orders and when, and the ledger of money paid back, for ten years, as the law demands.</source>
        <translation>Zůstává beze jména: že existovaly tikety a objednávky a kdy, a kniha vrácených peněz, deset let, jak žádá zákon.</translation>
    </message>
</context>
<context>
    <name>ErasureCase</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n zpráva</numerusform>
            <numerusform>%n zprávy</numerusform>
            <numerusform>%n zpráv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n objednávka</numerusform>
            <numerusform>%n objednávky</numerusform>
            <numerusform>%n objednávek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n vrácení peněz</numerusform>
            <numerusform>%n vrácení peněz</numerusform>
            <numerusform>%n vrácení peněz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n případ</numerusform>
            <numerusform>%n případy</numerusform>
            <numerusform>%n případů</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for ever</source>
        <translation>Zapomenout navždy</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>Zapomenout {name} navždy?</translation>
    </message>
    <message>
        <source>It cannot be taken back, not even from a backup.</source>
        <translation>Nelze to vzít zpět, ani ze zálohy.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Ponechat zákazníka</translation>
    </message>
    <message>
        <source>Somebody other than who asked must decide, with the right to it.</source>
        <translation>Rozhodnout musí někdo jiný než žadatel, kdo na to má právo.</translation>
    </message>
    <message>
        <source>{who} asked for it.</source>
        <translation>Požádal(a) {who}.</translation>
    </message>
</context>
<context>
    <name>ErasureList</name>
    <message>
        <source>To be forgotten</source>
        <translation>K zapomenutí</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n položka</numerusform>
            <numerusform>%n položky</numerusform>
            <numerusform>%n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Podklady</translation>
    </message>
    <message>
        <source>ID check</source>
        <translation>ověření totožnosti</translation>
    </message>
    <message>
        <source>Order {number}, {lines}</source>
        <translation>Objednávka {number}, {lines}</translation>
    </message>
    <message>
        <source>There is no file, call or message with this request.</source>
        <translation>K této žádosti není žádný soubor, hovor ani zpráva.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>soubor</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>fotografie</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>odečet</translation>
    </message>
    <message>
        <source>written answer</source>
        <translation>písemná odpověď</translation>
    </message>
    <message>
        <source>{channel} {time}</source>
        <translation>{channel} {time}</translation>
    </message>
    <message>
        <source>{kind}: {name}, attached</source>
        <translation>{kind}: {name}, přiloženo</translation>
    </message>
    <message>
        <source>{script}: {done} of {total} steps</source>
        <translation>{script}: {done} z {total} kroků</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Attach…</source>
        <translation>Přiložit…</translation>
    </message>
    <message>
        <source>Evidence: {kinds}</source>
        <translation>Důkaz: {kinds}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} z {all}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>A minor fault</source>
        <translation>Drobná vada</translation>
    </message>
    <message>
        <source>Broken on arrival</source>
        <translation>Přišlo rozbité</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Rozmyslel si to</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Poškozené</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Nefunguje</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nové</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Otevřené</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Repair failed</source>
        <translation>Oprava se nezdařila</translation>
    </message>
    <message>
        <source>Told us on</source>
        <translation>Oznámeno dne</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Použité</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Jiné zboží</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d. M. yyyy</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>A number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>Telefonní číslo</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Celé číslo</translation>
    </message>
    <message>
        <source>An amount in {currency}</source>
        <translation>Částka v {currency}</translation>
    </message>
    <message>
        <source>An e-mail address</source>
        <translation>E-mailová adresa</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question} (nepovinné)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Refund</source>
        <translation>Vrátit</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>a character that no text holds</source>
        <translation>znak, který do textu nepatří</translation>
    </message>
    <message>
        <source>a condition over what was not answered is not met; ask on every way here</source>
        <translation>podmínka nad tím, co nebylo zodpovězeno, neplatí; ptejte se na každé cestě sem</translation>
    </message>
    <message>
        <source>a form has fields</source>
        <translation>formulář má pole</translation>
    </message>
    <message>
        <source>a script has stages</source>
        <translation>scénář má fáze</translation>
    </message>
    <message>
        <source>a script has steps</source>
        <translation>scénář má kroky</translation>
    </message>
    <message>
        <source>a script may not use itself</source>
        <translation>scénář nesmí používat sám sebe</translation>
    </message>
    <message>
        <source>a second document begins</source>
        <translation>začíná druhý dokument</translation>
    </message>
    <message>
        <source>a signature needs a name and a day</source>
        <translation>podpis potřebuje jméno a den</translation>
    </message>
    <message>
        <source>a step says first what it is</source>
        <translation>krok nejdřív říká, čím je</translation>
    </message>
    <message>
        <source>a tag: {tag}</source>
        <translation>značka: {tag}</translation>
    </message>
    <message>
        <source>a {higher} may give less than {lower}: {most}, not {least}</source>
        <translation>{higher} smí dát méně než {lower}: {most}, ne {least}</translation>
    </message>
    <message>
        <source>add a step to a stage</source>
        <translation>přidejte do některé fáze krok</translation>
    </message>
    <message>
        <source>add answers:</source>
        <translation>přidejte answers:</translation>
    </message>
    <message>
        <source>add answers: or another type:</source>
        <translation>přidejte answers: nebo jiný type:</translation>
    </message>
    <message>
        <source>add clause: with the clause that allows it, such as clause: &quot;3.2&quot;</source>
        <translation>přidejte clause: s článkem, který to dovoluje, například clause: &quot;3.2&quot;</translation>
    </message>
    <message>
        <source>add else: with the step for when no condition holds</source>
        <translation>přidejte else: s krokem pro případ, že žádná podmínka neplatí</translation>
    </message>
    <message>
        <source>add fields:</source>
        <translation>přidejte fields:</translation>
    </message>
    <message>
        <source>add fields:, each with id:</source>
        <translation>přidejte fields:, každé pole s id:</translation>
    </message>
    <message>
        <source>add it to {place}</source>
        <translation>přidejte to: {place}</translation>
    </message>
    <message>
        <source>add it: it says what the book is</source>
        <translation>přidejte ho: říká, co je to za knihu</translation>
    </message>
    <message>
        <source>add one question or more</source>
        <translation>přidejte aspoň jednu otázku</translation>
    </message>
    <message>
        <source>add set: with name: formula</source>
        <translation>přidejte set: s řádky název: vzorec</translation>
    </message>
    <message>
        <source>add stages: with {stages}</source>
        <translation>přidejte stages: s fázemi {stages}</translation>
    </message>
    <message>
        <source>add tests: with a case for each way through</source>
        <translation>přidejte tests: s případem pro každou cestu</translation>
    </message>
    <message>
        <source>add title: and say in a few words what is to be done</source>
        <translation>přidejte title: a řekněte pár slovy, co se má udělat</translation>
    </message>
    <message>
        <source>add to confirm: - end: closed, with a disposition</source>
        <translation>přidejte do confirm: - end: closed, s položkou disposition</translation>
    </message>
    <message>
        <source>add use: with its name</source>
        <translation>přidejte use: s jeho názvem</translation>
    </message>
    <message>
        <source>add was: with the text of the version before</source>
        <translation>přidejte was: s textem předchozí verze</translation>
    </message>
    <message>
        <source>add when: with a condition and where it leads</source>
        <translation>přidejte when: s podmínkou a s tím, kam vede</translation>
    </message>
    <message>
        <source>add {field}: 0.00, or more</source>
        <translation>přidejte {field}: 0.00 nebo více</translation>
    </message>
    <message>
        <source>add {language} to languages in book.yaml, or take the text out</source>
        <translation>přidejte {language} do languages v book.yaml, nebo text vyjměte</translation>
    </message>
    <message>
        <source>add {name}: and say it</source>
        <translation>přidejte {name}: a vyplňte to</translation>
    </message>
    <message>
        <source>add {words}</source>
        <translation>přidejte {words}</translation>
    </message>
    <message>
        <source>anchors and aliases are not used here</source>
        <translation>kotvy a odkazy se zde nepoužívají</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>kdo schvaluje</translation>
    </message>
    <message>
        <source>ask for it, or calculate it, in a step before this one</source>
        <translation>zeptejte se na to nebo to vypočtěte v některém dřívějším kroku</translation>
    </message>
    <message>
        <source>asks for nothing</source>
        <translation>na nic se neptá</translation>
    </message>
    <message>
        <source>asks nothing</source>
        <translation>na nic se neptá</translation>
    </message>
    <message>
        <source>begin with script: and its name</source>
        <translation>začněte řádkem script: a názvem</translation>
    </message>
    <message>
        <source>cannot write {field}</source>
        <translation>nelze zapisovat do {field}</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>kapitola</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>výběr</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>článek</translation>
    </message>
    <message>
        <source>clause {clause} has no point {point}</source>
        <translation>článek {clause} nemá bod {point}</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>závazek</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>omezení</translation>
    </message>
    <message>
        <source>did you mean {word}?</source>
        <translation>měli jste na mysli {word}?</translation>
    </message>
    <message>
        <source>divide it into several</source>
        <translation>rozdělte to na několik</translation>
    </message>
    <message>
        <source>divide the book</source>
        <translation>rozdělte knihu</translation>
    </message>
    <message>
        <source>empty span {opens} to {closes}</source>
        <translation>prázdný úsek {opens} až {closes}</translation>
    </message>
    <message>
        <source>ended at {end}, not at {wanted}</source>
        <translation>skončilo to v {end}, ne v {wanted}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>doklad</translation>
    </message>
    <message>
        <source>expected &apos;store&apos;</source>
        <translation>má tu být &apos;store&apos;</translation>
    </message>
    <message>
        <source>expected a formula</source>
        <translation>má tu být vzorec</translation>
    </message>
    <message>
        <source>expected a formula of at most {count} characters</source>
        <translation>má tu být vzorec, znaků nejvýše {count}</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>má tu být seznam</translation>
    </message>
    <message>
        <source>expected a name</source>
        <translation>má tu být název</translation>
    </message>
    <message>
        <source>expected a name, found {found}</source>
        <translation>má tu být název, je tu {found}</translation>
    </message>
    <message>
        <source>expected a period</source>
        <translation>má tu být lhůta</translation>
    </message>
    <message>
        <source>expected a script</source>
        <translation>má tu být scénář</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>má tu být text</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>má tu být celé číslo</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>mají tu být pole</translation>
    </message>
    <message>
        <source>expected at least 1</source>
        <translation>má tu být aspoň 1</translation>
    </message>
    <message>
        <source>expected at least one</source>
        <translation>má tu být aspoň jedna položka</translation>
    </message>
    <message>
        <source>expected at least one rule</source>
        <translation>má tu být aspoň jedno pravidlo</translation>
    </message>
    <message>
        <source>expected fields</source>
        <translation>mají tu být pole</translation>
    </message>
    <message>
        <source>expected one of {words}</source>
        <translation>má tu být jedno z: {words}</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>má tu být true nebo false</translation>
    </message>
    <message>
        <source>expected {mark}, found {found}</source>
        <translation>má tu být {mark}, je tu {found}</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>má tu být {value}</translation>
    </message>
    <message>
        <source>give both, or neither</source>
        <translation>uveďte obojí, nebo nic</translation>
    </message>
    <message>
        <source>give each answer a name of its own</source>
        <translation>dejte každé odpovědi vlastní název</translation>
    </message>
    <message>
        <source>give each step a name of its own</source>
        <translation>dejte každému kroku vlastní název</translation>
    </message>
    <message>
        <source>give it another id; the first is in {file} line {line}</source>
        <translation>dejte mu jiné id; první je v {file}, řádek {line}</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>dejte tomu jiný název</translation>
    </message>
    <message>
        <source>give it one of {fields}</source>
        <translation>uveďte jedno z: {fields}</translation>
    </message>
    <message>
        <source>give two answers or more, and mark one of them with right: true</source>
        <translation>uveďte aspoň dvě odpovědi a jednu z nich označte right: true</translation>
    </message>
    <message>
        <source>gives money and names no clause</source>
        <translation>dává peníze a neuvádí článek</translation>
    </message>
    <message>
        <source>gives {type}, where {wants} is needed</source>
        <translation>dává {type}, potřeba je {wants}</translation>
    </message>
    <message>
        <source>gives {type}, which nothing here can hold</source>
        <translation>dává {type}, což zde nic nepojme</translation>
    </message>
    <message>
        <source>goes round and never ends</source>
        <translation>chodí dokola a nikdy nekončí</translation>
    </message>
    <message>
        <source>in force on {day}, after its edition on {edition}</source>
        <translation>platí od {day}, až po svém vydání ({edition})</translation>
    </message>
    <message>
        <source>indent with spaces, not with a tab</source>
        <translation>odsazujte mezerami, ne tabulátorem</translation>
    </message>
    <message>
        <source>is missing in {languages}</source>
        <translation>chybí v {languages}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>zde není známo</translation>
    </message>
    <message>
        <source>its answer does not fit ({problem})</source>
        <translation>odpověď na něj se nehodí ({problem})</translation>
    </message>
    <message>
        <source>keep it at one of the two; the first is in {place}</source>
        <translation>ponechte to jen u jednoho z nich; první je v {place}</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>ponechte jedno z obou</translation>
    </message>
    <message>
        <source>keep one of the two; the first is on line {line}</source>
        <translation>ponechte jedno z obou; první je na řádku {line}</translation>
    </message>
    <message>
        <source>keep one of the two; the other is in {place}</source>
        <translation>ponechte jedno z obou; druhé je v {place}</translation>
    </message>
    <message>
        <source>keep to {count}</source>
        <translation>držte se nejvýše {count}</translation>
    </message>
    <message>
        <source>keep to {count}, and hand over to other scripts</source>
        <translation>držte se nejvýše {count} a předávejte dalším scénářům</translation>
    </message>
    <message>
        <source>leads back from {stage} to {earlier}</source>
        <translation>vede zpět z {stage} do {earlier}</translation>
    </message>
    <message>
        <source>leads behind the last step</source>
        <translation>vede až za poslední krok</translation>
    </message>
    <message>
        <source>let an answer, a rule or a next lead to {step}, or take it out</source>
        <translation>ať k {step} vede odpověď, pravidlo nebo next, nebo ho vyjměte</translation>
    </message>
    <message>
        <source>let both sides be of one kind: a text stands in quotes, a number does not</source>
        <translation>obě strany mají být stejného druhu: text je v uvozovkách, číslo ne</translation>
    </message>
    <message>
        <source>let one answer or rule lead out of the circle</source>
        <translation>ať jedna odpověď nebo pravidlo vede z kruhu ven</translation>
    </message>
    <message>
        <source>level</source>
        <translation>úroveň</translation>
    </message>
    <message>
        <source>lock it by must_read of a clause, or unlock one of {queues}</source>
        <translation>zamkněte ji pomocí must_read některého článku, nebo odemkněte jednu z: {queues}</translation>
    </message>
    <message>
        <source>longer than {count} characters</source>
        <translation>delší, než dovoluje počet znaků {count}</translation>
    </message>
    <message>
        <source>look at the indents, the colons and the quotes of this line and the one before</source>
        <translation>podívejte se na odsazení, dvojtečky a uvozovky na tomto řádku a na předchozím</translation>
    </message>
    <message>
        <source>make both say the same; the {about} is in {place}</source>
        <translation>ať obě místa říkají totéž; {about} je v {place}</translation>
    </message>
    <message>
        <source>mend the condition</source>
        <translation>opravte podmínku</translation>
    </message>
    <message>
        <source>mend the condition where the sign ^ points</source>
        <translation>opravte podmínku tam, kam ukazuje znak ^</translation>
    </message>
    <message>
        <source>mend the script, or the test case where the script is right</source>
        <translation>opravte scénář, nebo zkoušku, pokud je scénář správně</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>more after the end</source>
        <translation>za koncem je ještě něco</translation>
    </message>
    <message>
        <source>more than all of it</source>
        <translation>víc než všechno</translation>
    </message>
    <message>
        <source>more than online</source>
        <translation>víc než online</translation>
    </message>
    <message>
        <source>more than the goods</source>
        <translation>víc než zboží</translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation>víc souborů než {count}</translation>
    </message>
    <message>
        <source>more than {count} levels deep</source>
        <translation>hlubší než {count} úrovní</translation>
    </message>
    <message>
        <source>move {step} to a later stage, unless it is meant to be done again</source>
        <translation>přesuňte {step} do pozdější fáze, pokud se nemá opakovat</translation>
    </message>
    <message>
        <source>name a window, a level or a role</source>
        <translation>uveďte lhůtu, úroveň nebo roli</translation>
    </message>
    <message>
        <source>name the clause alone</source>
        <translation>uveďte jen článek</translation>
    </message>
    <message>
        <source>name the same clauses in every language</source>
        <translation>uvádějte v každém jazyce tytéž články</translation>
    </message>
    <message>
        <source>name them in a script, a level or a template, if they are to be kept by machine</source>
        <translation>uveďte je ve scénáři, úrovni nebo šabloně, má-li je hlídat stroj</translation>
    </message>
    <message>
        <source>names no script</source>
        <translation>neuvádí scénář</translation>
    </message>
    <message>
        <source>names no words</source>
        <translation>neuvádí slova</translation>
    </message>
    <message>
        <source>names {theirs}, the {language} text {ours}</source>
        <translation>uvádí {theirs}, text v {language} uvádí {ours}</translation>
    </message>
    <message>
        <source>no action: {text}</source>
        <translation>taková akce není: {text}</translation>
    </message>
    <message>
        <source>no clause: {text}</source>
        <translation>to není článek: {text}</translation>
    </message>
    <message>
        <source>no currency: {text}</source>
        <translation>to není měna: {text}</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>to není doba trvání</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>žádný konec</translation>
    </message>
    <message>
        <source>no evidence: {text}</source>
        <translation>to není doklad: {text}</translation>
    </message>
    <message>
        <source>no file of a book</source>
        <translation>to není soubor knihy</translation>
    </message>
    <message>
        <source>no id: {text}</source>
        <translation>to není id: {text}</translation>
    </message>
    <message>
        <source>no kind of step: {text}</source>
        <translation>takový druh kroku není: {text}</translation>
    </message>
    <message>
        <source>no language: {language}</source>
        <translation>to není jazyk: {language}</translation>
    </message>
    <message>
        <source>no languages</source>
        <translation>žádné jazyky</translation>
    </message>
    <message>
        <source>no name: {text}</source>
        <translation>to není název: {text}</translation>
    </message>
    <message>
        <source>no number: {text}</source>
        <translation>to není číslo: {text}</translation>
    </message>
    <message>
        <source>no opening hours</source>
        <translation>to není otevírací doba</translation>
    </message>
    <message>
        <source>no pack of its own: {pack}</source>
        <translation>to není samostatný balíček: {pack}</translation>
    </message>
    <message>
        <source>no public holidays known of {country}</source>
        <translation>pro {country} nejsou známy státní svátky</translation>
    </message>
    <message>
        <source>no such day: {day}</source>
        <translation>takový den není: {day}</translation>
    </message>
    <message>
        <source>no such time zone: {zone}</source>
        <translation>takové časové pásmo není: {zone}</translation>
    </message>
    <message>
        <source>no such weekday: {days}</source>
        <translation>takový den v týdnu není: {days}</translation>
    </message>
    <message>
        <source>no test case says where it leads</source>
        <translation>žádná zkouška neříká, kam vede</translation>
    </message>
    <message>
        <source>no text in {languages}</source>
        <translation>chybí text v {languages}</translation>
    </message>
    <message>
        <source>no value: {value}</source>
        <translation>to není hodnota: {value}</translation>
    </message>
    <message>
        <source>no way leads here</source>
        <translation>nevede sem žádná cesta</translation>
    </message>
    <message>
        <source>no {field}: {text}</source>
        <translation>takové {field} není: {text}</translation>
    </message>
    <message>
        <source>nobody: {text}</source>
        <translation>nikdo takový: {text}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>not a date: {text}</source>
        <translation>to není datum: {text}</translation>
    </message>
    <message>
        <source>not a time of day: {text}</source>
        <translation>to není denní čas: {text}</translation>
    </message>
    <message>
        <source>not an amount of {currency}</source>
        <translation>to není částka v {currency}</translation>
    </message>
    <message>
        <source>not an amount of {currency}: {text}</source>
        <translation>to není částka v {currency}: {text}</translation>
    </message>
    <message>
        <source>not one of its {count} texts is in {languages}</source>
        <translation>žádný z textů ({count}) není v {languages}</translation>
    </message>
    <message>
        <source>nothing is calculated</source>
        <translation>nic se nepočítá</translation>
    </message>
    <message>
        <source>nothing is called {name}</source>
        <translation>nic se nejmenuje {name}</translation>
    </message>
    <message>
        <source>nothing rests on {clauses}</source>
        <translation>nic se neopírá o {clauses}</translation>
    </message>
    <message>
        <source>number it {chapter}.… or move it to the file of its chapter</source>
        <translation>očíslujte ho {chapter}.… nebo ho přesuňte do souboru jeho kapitoly</translation>
    </message>
    <message>
        <source>one answer must be right, others wrong</source>
        <translation>jedna odpověď má být správná, ostatní špatné</translation>
    </message>
    <message>
        <source>point {point} is there already</source>
        <translation>bod {point} už tu je</translation>
    </message>
    <message>
        <source>product</source>
        <translation>výrobek</translation>
    </message>
    <message>
        <source>promises nothing</source>
        <translation>nic neslibuje</translation>
    </message>
    <message>
        <source>put each item on a line of its own, after a dash</source>
        <translation>dejte každou položku na vlastní řádek za pomlčku</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;{value}&quot;</source>
        <translation>dejte to do uvozovek: &quot;{value}&quot;</translation>
    </message>
    <message>
        <source>queues of book.yaml</source>
        <translation>queues v book.yaml</translation>
    </message>
    <message>
        <source>review it with its owner, and write the day of the next review; the owner is {owner}</source>
        <translation>zrevidujte to s vlastníkem a napište den příští revize; vlastník je {owner}</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force</source>
        <translation>revize {day} je dřív, než to začne platit</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force on {in_force}</source>
        <translation>revize {day} je dřív, než to {in_force} začne platit</translation>
    </message>
    <message>
        <source>role</source>
        <translation>role</translation>
    </message>
    <message>
        <source>rule of care</source>
        <translation>pravidlo péče</translation>
    </message>
    <message>
        <source>say rather: {words}</source>
        <translation>řekněte raději: {words}</translation>
    </message>
    <message>
        <source>say the same numbers in every language</source>
        <translation>uvádějte v každém jazyce tatáž čísla</translation>
    </message>
    <message>
        <source>says no limit</source>
        <translation>neuvádí limit</translation>
    </message>
    <message>
        <source>says nothing in {language}, the first language of the book</source>
        <translation>nic neříká v {language}, prvním jazyce knihy</translation>
    </message>
    <message>
        <source>says {theirs}, the {language} text {ours}</source>
        <translation>říká {theirs}, text v {language} říká {ours}</translation>
    </message>
    <message>
        <source>small letters, digits and _ only, a letter first</source>
        <translation>jen malá písmena, číslice a _, nejdřív písmeno</translation>
    </message>
    <message>
        <source>solved in {solved}, before the first reply in {replied}</source>
        <translation>vyřešeno za {solved}, dřív než první odpověď za {replied}</translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation>stojí tu dvakrát</translation>
    </message>
    <message>
        <source>states nothing known</source>
        <translation>neuvádí nic známého</translation>
    </message>
    <message>
        <source>stays at {step}: {why}</source>
        <translation>zůstane v {step}: {why}</translation>
    </message>
    <message>
        <source>step {place} is {found}, not {wanted}</source>
        <translation>krok {place} je {found}, ne {wanted}</translation>
    </message>
    <message>
        <source>such as order.paid / 2</source>
        <translation>například order.paid / 2</translation>
    </message>
    <message>
        <source>such as {name}: 14</source>
        <translation>například {name}: 14</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>průzkum</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>vyjměte to</translation>
    </message>
    <message>
        <source>take out the line ---</source>
        <translation>vyjměte řádek ---</translation>
    </message>
    <message>
        <source>take out the word with the !</source>
        <translation>vyjměte slovo s !</translation>
    </message>
    <message>
        <source>template</source>
        <translation>šablona</translation>
    </message>
    <message>
        <source>the book does not speak {language}</source>
        <translation>kniha nemluví jazykem {language}</translation>
    </message>
    <message>
        <source>the calendar has no open hours at all</source>
        <translation>kalendář nemá vůbec žádnou otevírací dobu</translation>
    </message>
    <message>
        <source>the clause says {stated}, the {about} {name} says {kept}</source>
        <translation>článek říká {stated}, {about} {name} říká {kept}</translation>
    </message>
    <message>
        <source>the code of conduct avoids “{phrase}”</source>
        <translation>pravidla chování se vyhýbají slovům „{phrase}“</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>soubor je prázdný</translation>
    </message>
    <message>
        <source>the order is {stages}</source>
        <translation>pořadí je {stages}</translation>
    </message>
    <message>
        <source>the review of clause {clause} was due on {day}</source>
        <translation>článek {clause} měl mít revizi {day}</translation>
    </message>
    <message>
        <source>the review of the book was due on {day}</source>
        <translation>kniha měla mít revizi {day}</translation>
    </message>
    <message>
        <source>the rule has no condition</source>
        <translation>pravidlo nemá podmínku</translation>
    </message>
    <message>
        <source>the rule has no else</source>
        <translation>pravidlo nemá else</translation>
    </message>
    <message>
        <source>the script has no end</source>
        <translation>scénář nemá konec</translation>
    </message>
    <message>
        <source>the script has no step</source>
        <translation>scénář nemá žádný krok</translation>
    </message>
    <message>
        <source>the script is called {name}</source>
        <translation>scénář se jmenuje {name}</translation>
    </message>
    <message>
        <source>the script stops here without an end</source>
        <translation>scénář se zde zastaví bez konce</translation>
    </message>
    <message>
        <source>the script {script} has no step {step}</source>
        <translation>scénář {script} nemá krok {step}</translation>
    </message>
    <message>
        <source>the step has no title</source>
        <translation>krok nemá název</translation>
    </message>
    <message>
        <source>the store&apos;s refund rules have no window {name}</source>
        <translation>pravidla obchodu pro vrácení peněz nemají lhůtu {name}</translation>
    </message>
    <message>
        <source>the {language} text is the same as the {first} one</source>
        <translation>text v {language} je stejný jako v {first}</translation>
    </message>
    <message>
        <source>there is a {kind} {name} already</source>
        <translation>{kind} {name} už existuje</translation>
    </message>
    <message>
        <source>there is no answer to it</source>
        <translation>chybí na něj odpověď</translation>
    </message>
    <message>
        <source>there is no answer to pick</source>
        <translation>není odpověď, ze které vybrat</translation>
    </message>
    <message>
        <source>there is no clause {clause}</source>
        <translation>článek {clause} neexistuje</translation>
    </message>
    <message>
        <source>there is no priority {name}</source>
        <translation>priorita {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no product {name}</source>
        <translation>výrobek {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no queue {name}</source>
        <translation>fronta {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no role {name}</source>
        <translation>role {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no script {name}</source>
        <translation>scénář {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no service level {name}</source>
        <translation>úroveň služeb {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no step {step}</source>
        <translation>krok {step} neexistuje</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>takový soubor neexistuje</translation>
    </message>
    <message>
        <source>there is no template {name}</source>
        <translation>šablona {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no {about} {name}</source>
        <translation>{about} {name} neexistuje</translation>
    </message>
    <message>
        <source>there is no § {number}</source>
        <translation>§ {number} neexistuje</translation>
    </message>
    <message>
        <source>there is {words}</source>
        <translation>na výběr je {words}</translation>
    </message>
    <message>
        <source>this is no YAML: {why}</source>
        <translation>to není YAML: {why}</translation>
    </message>
    <message>
        <source>this is no formula: {why}</source>
        <translation>to není vzorec: {why}</translation>
    </message>
    <message>
        <source>this is no text: {why}</source>
        <translation>to není text: {why}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>školení</translation>
    </message>
    <message>
        <source>translate it</source>
        <translation>přeložte to</translation>
    </message>
    <message>
        <source>translate it, or let readers have the first language</source>
        <translation>přeložte to, nebo ponechte čtenářům první jazyk</translation>
    </message>
    <message>
        <source>translate {text}</source>
        <translation>přeložte {text}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>druh</translation>
    </message>
    <message>
        <source>unlocks {queue}, which nothing locks</source>
        <translation>odemyká {queue}, kterou nic nezamyká</translation>
    </message>
    <message>
        <source>use small letters, digits, - and _, beginning with a letter</source>
        <translation>použijte malá písmena, číslice, - a _, na začátku písmeno</translation>
    </message>
    <message>
        <source>use the next letter</source>
        <translation>použijte další písmeno</translation>
    </message>
    <message>
        <source>version {older} stands behind version {newer}</source>
        <translation>verze {older} stojí za verzí {newer}</translation>
    </message>
    <message>
        <source>version {older} was in force on {day}, not before version {newer}</source>
        <translation>verze {older} platila od {day}, ne dřív než verze {newer}</translation>
    </message>
    <message>
        <source>version {version} without a history</source>
        <translation>verze {version} bez historie</translation>
    </message>
    <message>
        <source>versions begin with 1</source>
        <translation>verze začínají číslem 1</translation>
    </message>
    <message>
        <source>went {path}; {why}</source>
        <translation>šlo se přes {path}; {why}</translation>
    </message>
    <message>
        <source>window</source>
        <translation>lhůta</translation>
    </message>
    <message>
        <source>write &quot;n&quot;: 14</source>
        <translation>napište &quot;n&quot;: 14</translation>
    </message>
    <message>
        <source>write &quot;pack&quot;: &quot;store&quot;</source>
        <translation>napište &quot;pack&quot;: &quot;store&quot;</translation>
    </message>
    <message>
        <source>write &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</source>
        <translation>napište &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</translation>
    </message>
    <message>
        <source>write &quot;schema&quot;: {value}</source>
        <translation>napište &quot;schema&quot;: {value}</translation>
    </message>
    <message>
        <source>write 10000 or less</source>
        <translation>napište 10000 nebo méně</translation>
    </message>
    <message>
        <source>write a day after {day}</source>
        <translation>napište den po {day}</translation>
    </message>
    <message>
        <source>write a day before {day}</source>
        <translation>napište den před {day}</translation>
    </message>
    <message>
        <source>write a zone such as Europe/Riga, hours such as &quot;09:00-18:00&quot;, days as 2026-12-24</source>
        <translation>napište pásmo jako Europe/Riga, hodiny jako &quot;09:00-18:00&quot;, dny jako 2026-12-24</translation>
    </message>
    <message>
        <source>write avoid: {{en: [&quot;words to avoid&quot;]}}</source>
        <translation>napište avoid: {{en: [&quot;slova, kterým se vyhnout&quot;]}}</translation>
    </message>
    <message>
        <source>write each as name: value</source>
        <translation>napište každé jako název: hodnota</translation>
    </message>
    <message>
        <source>write earlier versions below, newest first</source>
        <translation>starší verze pište níže, nejnovější první</translation>
    </message>
    <message>
        <source>write it as &quot;3.2&quot; or &quot;3.2 b&quot;</source>
        <translation>napište to jako &quot;3.2&quot; nebo &quot;3.2 b&quot;</translation>
    </message>
    <message>
        <source>write it as &quot;50.00&quot;</source>
        <translation>napište to jako &quot;50.00&quot;</translation>
    </message>
    <message>
        <source>write it as 2026-03-01</source>
        <translation>napište to jako 2026-03-01</translation>
    </message>
    <message>
        <source>write it as JSON</source>
        <translation>napište to jako JSON</translation>
    </message>
    <message>
        <source>write it as en</source>
        <translation>napište to jako en</translation>
    </message>
    <message>
        <source>write it as en, zh, cs, lv or it</source>
        <translation>napište to jako en, zh, cs, lv nebo it</translation>
    </message>
    <message>
        <source>write it as late-parcel</source>
        <translation>napište to jako late-parcel</translation>
    </message>
    <message>
        <source>write it flatter</source>
        <translation>napište to plošeji</translation>
    </message>
    <message>
        <source>write its fields below it, each as name: value</source>
        <translation>napište jeho pole pod něj, každé jako název: hodnota</translation>
    </message>
    <message>
        <source>write its fields, each as name: value</source>
        <translation>napište jeho pole, každé jako název: hodnota</translation>
    </message>
    <message>
        <source>write languages: [en, cs]</source>
        <translation>napište languages: [en, cs]</translation>
    </message>
    <message>
        <source>write mon: &quot;09:00-18:00&quot;; the days are {days}</source>
        <translation>napište mon: &quot;09:00-18:00&quot;; dny jsou {days}</translation>
    </message>
    <message>
        <source>write name: value</source>
        <translation>napište název: hodnota</translation>
    </message>
    <message>
        <source>write next: with the step that follows</source>
        <translation>napište next: s krokem, který následuje</translation>
    </message>
    <message>
        <source>write one below a stage: - say: greet</source>
        <translation>napište jeden pod fázi: - say: greet</translation>
    </message>
    <message>
        <source>write one of {words}</source>
        <translation>napište jedno z: {words}</translation>
    </message>
    <message>
        <source>write one text here</source>
        <translation>napište sem jeden text</translation>
    </message>
    <message>
        <source>write pass: 85, or up to 100</source>
        <translation>napište pass: 85, nejvýše 100</translation>
    </message>
    <message>
        <source>write script: {named}, or call the file {name}.yaml</source>
        <translation>napište script: {named}, nebo pojmenujte soubor {name}.yaml</translation>
    </message>
    <message>
        <source>write the id of one that is there</source>
        <translation>napište id některého, které existuje</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>hodnotu vypište</translation>
    </message>
    <message>
        <source>write the words, in quotes where they are a number</source>
        <translation>napište slova, a je-li to číslo, tak v uvozovkách</translation>
    </message>
    <message>
        <source>write three letters, such as EUR</source>
        <translation>napište tři písmena, například EUR</translation>
    </message>
    <message>
        <source>write two letters, such as LV</source>
        <translation>napište dvě písmena, například LV</translation>
    </message>
    <message>
        <source>write version: 1</source>
        <translation>napište version: 1</translation>
    </message>
    <message>
        <source>write words</source>
        <translation>napište slova</translation>
    </message>
    <message>
        <source>write {day} or earlier, or move in_force of book.yaml</source>
        <translation>napište {day} nebo dřívější den, nebo posuňte in_force v book.yaml</translation>
    </message>
    <message>
        <source>write {field}: &quot;{example}&quot;</source>
        <translation>napište {field}: &quot;{example}&quot;</translation>
    </message>
    <message>
        <source>write {field}: 30s, 45m, 4h or 2d</source>
        <translation>napište {field}: 30s, 45m, 4h nebo 2d</translation>
    </message>
    <message>
        <source>write {field}: {amount} or more</source>
        <translation>napište {field}: {amount} nebo více</translation>
    </message>
    <message>
        <source>write {field}: {amount}, or change store.json</source>
        <translation>napište {field}: {amount}, nebo změňte store.json</translation>
    </message>
    <message>
        <source>write {field}: {example}</source>
        <translation>napište {field}: {example}</translation>
    </message>
    <message>
        <source>write {name}: true or {name}: false</source>
        <translation>napište {name}: true nebo {name}: false</translation>
    </message>
    <message>
        <source>{answer} is the name of several answers</source>
        <translation>{answer} je název několika odpovědí</translation>
    </message>
    <message>
        <source>{clause} is not of chapter {chapter}</source>
        <translation>{clause} nepatří do kapitoly {chapter}</translation>
    </message>
    <message>
        <source>{count} steps are more than anybody walks</source>
        <translation>tolik kroků nikdo neprojde: {count}</translation>
    </message>
    <message>
        <source>{count} words are too many to say</source>
        <translation>příliš mnoho slov k říkání: {count}</translation>
    </message>
    <message>
        <source>{cure} Else add it to {place}</source>
        <translation>{cure} Jinak to přidejte: {place}</translation>
    </message>
    <message>
        <source>{cure}; else add it to {place}</source>
        <translation>{cure}; jinak to přidejte: {place}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{day} in a day is less than {case} in one case</source>
        <translation>{day} za den je méně než {case} v jednom případě</translation>
    </message>
    <message>
        <source>{file} line {line}</source>
        <translation>{file}, řádek {line}</translation>
    </message>
    <message>
        <source>{here} here, {there} in store.json</source>
        <translation>zde {here}, v store.json {there}</translation>
    </message>
    <message>
        <source>{language} is there twice</source>
        <translation>{language} je tu dvakrát</translation>
    </message>
    <message>
        <source>{measure} is {here} here and {there} in level {level}, for the same tickets</source>
        <translation>{measure} je zde {here} a v úrovni {level} {there}, pro stejné tikety</translation>
    </message>
    <message>
        <source>{name} is a name already, on line {line}</source>
        <translation>{name} už je název na řádku {line}</translation>
    </message>
    <message>
        <source>{name} is not asked on every way here</source>
        <translation>na {name} se neptá každá cesta, která sem vede</translation>
    </message>
    <message>
        <source>{name} is not known here</source>
        <translation>{name} zde není známo</translation>
    </message>
    <message>
        <source>{name} is not known yet here</source>
        <translation>{name} zde ještě není známo</translation>
    </message>
    <message>
        <source>{name} is {found}, not {wanted}</source>
        <translation>{name} je {found}, ne {wanted}</translation>
    </message>
    <message>
        <source>{number} is the number of a product already</source>
        <translation>{number} už je číslo jiného výrobku</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} a {other}</translation>
    </message>
    <message>
        <source>{other} comes back to {script}</source>
        <translation>{other} se vrací do {script}</translation>
    </message>
    <message>
        <source>{sign} does not go with {kinds}</source>
        <translation>{sign} nejde použít na {kinds}</translation>
    </message>
    <message>
        <source>{stage} comes after {before}</source>
        <translation>{stage} stojí za {before}</translation>
    </message>
    <message>
        <source>{step} is the name of {count} steps</source>
        <translation>{step} je název několika kroků ({count})</translation>
    </message>
    <message>
        <source>{step} was not come to</source>
        <translation>k {step} se nedošlo</translation>
    </message>
    <message>
        <source>{step} was not expected</source>
        <translation>{step} se neočekával</translation>
    </message>
    <message>
        <source>{type} needs answers to pick</source>
        <translation>{type} potřebuje odpovědi na výběr</translation>
    </message>
    <message>
        <source>{what} in column {column} of {text}</source>
        <translation>{what}, sloupec {column} v {text}</translation>
    </message>
</context>
<context>
    <name>FirstRunSheet</name>
    <message>
        <source>Connect to a hub</source>
        <translation>Připojit k hubu</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Registrační kód</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>Adresa hubu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Try the demo (no account)</source>
        <translation>Vyzkoušet demo (bez účtu)</translation>
    </message>
    <message>
        <source>Welcome to Evenkeel</source>
        <translation>Vítejte v Evenkeelu</translation>
    </message>
    <message>
        <source>Your work is saved on this computer first, so it goes on through any outage.</source>
        <translation>Práce se nejprve ukládá na tomto počítači, takže pokračuje i při výpadku.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Add a reason (needed to decline)</source>
        <translation>Přidejte důvod (k zamítnutí nutný)</translation>
    </message>
    <message>
        <source>Approve {amount}</source>
        <translation>Schválit {amount}</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Požádat o schválení</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Zamítnout</translation>
    </message>
    <message>
        <source>Explain to customer</source>
        <translation>Vysvětlit zákazníkovi</translation>
    </message>
    <message>
        <source>Issue {amount}</source>
        <translation>Vrátit {amount}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ještě ne</translation>
    </message>
    <message>
        <source>Nothing unusual about this customer.</source>
        <translation>U tohoto zákazníka nic neobvyklého.</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} as soon as the line is back, rests on {clause}, tells {who}.</source>
        <translation>Vyplatí {amount} ({means}), jakmile se obnoví spojení; opírá se o {clause}; dozví se to {who}.</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} now, rests on {clause}, tells {who}.</source>
        <translation>Nyní vyplatí {amount} ({means}); opírá se o {clause}; dozví se to {who}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Uložit jako PDF</translation>
    </message>
    <message>
        <source>The amount has changed since it was asked for; it can only be declined.</source>
        <translation>Částka se od žádosti změnila; lze ji jen zamítnout.</translation>
    </message>
    <message>
        <source>The calculation with every step and clause</source>
        <translation>Výpočet s každým krokem a článkem</translation>
    </message>
    <message>
        <source>Yes, issue {amount}</source>
        <translation>Ano, vrátit {amount}</translation>
    </message>
    <message>
        <source>Your own request: somebody else decides.</source>
        <translation>Vaše vlastní žádost: rozhodne někdo jiný.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>příkazy</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>zákazníci</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otevřít</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>zásady</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>vrácení</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>tikety</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Not yet</source>
        <translation>Ještě ne</translation>
    </message>
</context>
<context>
    <name>GoodwillRow</name>
    <message>
        <source>Goodwill</source>
        <translation>Vstřícnost</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>To není částka</translation>
    </message>
    <message>
        <source>up to {most} by policy</source>
        <translation>podle pravidel do {most}</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Graph of the script</source>
        <translation>Graf scénáře</translation>
    </message>
    <message>
        <source>leads to {steps}</source>
        <translation>vede k {steps}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>More about this checklist</source>
        <translation>Více o tomto postupu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pozastavit</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>zbývá asi %n min</numerusform>
            <numerusform>zbývají asi %n min</numerusform>
            <numerusform>zbývá asi %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>parked: the ticket has moved on</source>
        <translation>odloženo: případ se posunul dál</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pozastaveno</translation>
    </message>
    <message>
        <source>policy v{version}</source>
        <translation>pravidla v{version}</translation>
    </message>
    <message>
        <source>script v{version}</source>
        <translation>postup v{version}</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>Hotovo {done} z {all} kroků</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>In force since {day}</source>
        <translation>Platí od {day}</translation>
    </message>
    <message>
        <source>Language of the policy</source>
        <translation>Jazyk zásad</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>Příští revize: {day}</translation>
    </message>
    <message>
        <source>Offline: as of {time}</source>
        <translation>Offline: stav z {time}</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>Vlastník: {name}</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Ukázat změny</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>Od Vašeho posledního čtení</translation>
    </message>
    <message>
        <source>v{edition}</source>
        <translation>v{edition}</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>přečteno {done} z {all}</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Order</source>
        <translation>Poř.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tiket</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Pokusy</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Anywhere</source>
        <translation>Kdekoli</translation>
    </message>
    <message>
        <source>In a checklist</source>
        <translation>V postupu</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>V seznamu</translation>
    </message>
    <message>
        <source>In the Outbox</source>
        <translation>V odchozích</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>On a ticket</source>
        <translation>V tiketu</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Assigned to: {value}</source>
        <translation>Přiřazeno: {value}</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Uzavřít tiket</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Potvrdit…</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Nouze</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>První odpověď</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Označit jako nouzi</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>Vrátit do fronty</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Přehled tiketu</translation>
    </message>
    <message>
        <source>Priority: {value}</source>
        <translation>Priorita: {value}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Vyřešení</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Vyřešit…</translation>
    </message>
    <message>
        <source>State: {value}</source>
        <translation>Stav: {value}</translation>
    </message>
    <message>
        <source>Type: {value}</source>
        <translation>Typ: {value}</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nepřiřazeno</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>solved in {span}</source>
        <translation>vyřešeno za {span}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n položka</numerusform>
            <numerusform>%n položky</numerusform>
            <numerusform>%n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit {number} · {amount}</source>
        <translation>Dobropis {number} · {amount}</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Bez shrnutí</translation>
    </message>
    <message>
        <source>Order {number} delivered</source>
        <translation>Objednávka {number} doručena</translation>
    </message>
    <message>
        <source>Order {number} placed</source>
        <translation>Objednávka {number} přijata</translation>
    </message>
    <message>
        <source>This ticket · {channel}</source>
        <translation>Tento tiket · {channel}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how Qt is to write a day</comment>
        <translation>d. M.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d. M. yyyy</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>právě probíhá</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dnes</translation>
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
        <translation>Vše</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Dobropisy</translation>
    </message>
    <message>
        <source>First contact. No history yet.</source>
        <translation>První kontakt. Zatím bez historie.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Kinds of history</source>
        <translation>Druhy historie</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Objednávky</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Zobrazit další</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Every ticket has an agent.</source>
        <translation>Každý tiket má operátora.</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>Vše je doručeno.</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>Nejbližší termín: %1.</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Žádné koncepty.</translation>
    </message>
    <message>
        <source>No emergencies.</source>
        <translation>Žádné nouzové tikety.</translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation>Žádné otevřené tikety.</translation>
    </message>
    <message>
        <source>No ticket here matches ‘%1’.</source>
        <translation>Filtru „%1“ tu neodpovídá žádný tiket.</translation>
    </message>
    <message>
        <source>No ticket is yours.</source>
        <translation>Nemáte žádný tiket.</translation>
    </message>
    <message>
        <source>No ticket waits for a customer.</source>
        <translation>Žádný tiket nečeká na zákazníka.</translation>
    </message>
    <message>
        <source>No tickets on this computer yet.</source>
        <translation>V tomto počítači zatím nejsou žádné tikety.</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>V příští hodině nic nemá termín.</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Nic není po termínu.</translation>
    </message>
    <message>
        <source>Nothing to confirm.</source>
        <translation>Není co potvrdit.</translation>
    </message>
    <message>
        <source>Show all open tickets</source>
        <translation>Zobrazit všechny otevřené tikety</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>Zobrazit celý seznam</translation>
    </message>
    <message>
        <source>Show unassigned tickets</source>
        <translation>Zobrazit nepřiřazené tikety</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>Assign the ticket…</source>
        <translation>Přiřadit tiket…</translation>
    </message>
    <message>
        <source>Back to the ticket before</source>
        <translation>Zpět na předchozí tiket</translation>
    </message>
    <message>
        <source>Claim the ticket</source>
        <translation>Převzít tiket</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Zavřít kartu</translation>
    </message>
    <message>
        <source>Close what is on top, then back to the list</source>
        <translation>Zavřít, co je navrchu, pak zpět na seznam</translation>
    </message>
    <message>
        <source>Export the Outbox for support, sealed</source>
        <translation>Exportovat odchozí pro podporu, zapečetěně</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrovat seznam</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Najít zákazníka</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Označit jako nouzi</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Vpřed</translation>
    </message>
    <message>
        <source>From the list to Audit</source>
        <translation>Ze seznamu na Audit</translation>
    </message>
    <message>
        <source>From the list to Inbox</source>
        <translation>Ze seznamu do Příchozích</translation>
    </message>
    <message>
        <source>From the list to Outbox</source>
        <translation>Ze seznamu do Odchozích</translation>
    </message>
    <message>
        <source>From the list to Policy &amp; knowledge</source>
        <translation>Ze seznamu na Zásady a znalosti</translation>
    </message>
    <message>
        <source>From the list to Refunds &amp; approvals</source>
        <translation>Ze seznamu na Vrácení a schválení</translation>
    </message>
    <message>
        <source>From the list to a customer</source>
        <translation>Ze seznamu k zákazníkovi</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Celá obrazovka</translation>
    </message>
    <message>
        <source>Go to Audit</source>
        <translation>Přejít na Audit</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>Přejít do Příchozích</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Přejít do Odchozích</translation>
    </message>
    <message>
        <source>Go to Policy &amp; knowledge</source>
        <translation>Přejít na Zásady a znalosti</translation>
    </message>
    <message>
        <source>Go to Refunds &amp; approvals</source>
        <translation>Přejít na Vrácení a schválení</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Nápověda a klávesy</translation>
    </message>
    <message>
        <source>I am available</source>
        <translation>Jsem k dispozici</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Mám přestávku</translation>
    </message>
    <message>
        <source>In a checklist: attach evidence…</source>
        <translation>V postupu: přiložit důkaz…</translation>
    </message>
    <message>
        <source>In a checklist: back one step</source>
        <translation>V postupu: o krok zpět</translation>
    </message>
    <message>
        <source>In a checklist: copy what to say</source>
        <translation>V postupu: kopírovat, co říci</translation>
    </message>
    <message>
        <source>In a checklist: do what it says</source>
        <translation>V postupu: udělat, co krok říká</translation>
    </message>
    <message>
        <source>In a checklist: not applicable…</source>
        <translation>V postupu: netýká se…</translation>
    </message>
    <message>
        <source>In a checklist: pause or go on</source>
        <translation>V postupu: pozastavit nebo pokračovat</translation>
    </message>
    <message>
        <source>In a checklist: put what to say into the reply</source>
        <translation>V postupu: vložit, co říci, do odpovědi</translation>
    </message>
    <message>
        <source>In a checklist: the step is done</source>
        <translation>V postupu: krok je hotov</translation>
    </message>
    <message>
        <source>In a checklist: the step is wrong…</source>
        <translation>V postupu: krok je špatně…</translation>
    </message>
    <message>
        <source>In a checklist: why, the clause</source>
        <translation>V postupu: proč, článek</translation>
    </message>
    <message>
        <source>In the Outbox: copy details</source>
        <translation>V odchozích: kopírovat podrobnosti</translation>
    </message>
    <message>
        <source>In the Outbox: dismiss with a reason…</source>
        <translation>V odchozích: pustit s důvodem…</translation>
    </message>
    <message>
        <source>In the Outbox: edit and send again</source>
        <translation>V odchozích: upravit a poslat znovu</translation>
    </message>
    <message>
        <source>In the Outbox: retry now</source>
        <translation>V odchozích: zkusit hned</translation>
    </message>
    <message>
        <source>In the Outbox: the first way on, or yours</source>
        <translation>V odchozích: první cesta dál, nebo vaše</translation>
    </message>
    <message>
        <source>In the Outbox: the fourth way on</source>
        <translation>V odchozích: čtvrtá cesta dál</translation>
    </message>
    <message>
        <source>In the Outbox: the second way on, or theirs</source>
        <translation>V odchozích: druhá cesta dál, nebo kolegova</translation>
    </message>
    <message>
        <source>In the Outbox: the third way on</source>
        <translation>V odchozích: třetí cesta dál</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Větší text</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Zapsat hovor</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Další oblast</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Další karta</translation>
    </message>
    <message>
        <source>Next ticket in the list</source>
        <translation>Další tiket v seznamu</translation>
    </message>
    <message>
        <source>Open the Checklist tab</source>
        <translation>Otevřít kartu Postup</translation>
    </message>
    <message>
        <source>Open the History tab</source>
        <translation>Otevřít kartu Historie</translation>
    </message>
    <message>
        <source>Open the Policy tab</source>
        <translation>Otevřít kartu Pravidla</translation>
    </message>
    <message>
        <source>Open the Refund tab</source>
        <translation>Otevřít kartu Vrátit</translation>
    </message>
    <message>
        <source>Open the first item that needs me</source>
        <translation>Otevřít první položku, která na mě čeká</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Předchozí oblast</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Předchozí karta</translation>
    </message>
    <message>
        <source>Previous ticket in the list</source>
        <translation>Předchozí tiket v seznamu</translation>
    </message>
    <message>
        <source>Reopen the closed tab</source>
        <translation>Znovu otevřít zavřenou kartu</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Odpovědět zákazníkovi</translation>
    </message>
    <message>
        <source>Save the refund calculation as PDF…</source>
        <translation>Uložit výpočet vratky jako PDF…</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Hledejte nebo zadejte příkaz</translation>
    </message>
    <message>
        <source>Select the ticket</source>
        <translation>Vybrat tiket</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Odeslat</translation>
    </message>
    <message>
        <source>Send, solve, next ticket</source>
        <translation>Odeslat, vyřešit, další tiket</translation>
    </message>
    <message>
        <source>Set the priority…</source>
        <translation>Nastavit prioritu…</translation>
    </message>
    <message>
        <source>Set the status…</source>
        <translation>Nastavit stav…</translation>
    </message>
    <message>
        <source>Set the type…</source>
        <translation>Nastavit typ…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Show or hide the customer&apos;s side</source>
        <translation>Zobrazit či skrýt panel zákazníka</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>Zobrazit či skrýt frontu</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>Simulovat výpadek</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Menší text</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Vyřešit…</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Přepnout světlý a tmavý motiv</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchronizovat nyní</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>Běžná velikost textu</translation>
    </message>
    <message>
        <source>Undo a reply within 10 s, a choice until it is sent</source>
        <translation>Vrátit odpověď do 10 s, volbu do odeslání</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Napsat interní poznámku</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Hello {name},</source>
        <translation>Dobrý den, {name},</translation>
    </message>
    <message>
        <source>If anything is unclear, just answer this message.</source>
        <translation>Pokud je něco nejasné, stačí odpovědět na tuto zprávu.</translation>
    </message>
    <message>
        <source>We pay as soon as the goods are here, or you show us that you have sent them.</source>
        <translation>Zaplatíme, jakmile zboží dorazí nebo doložíte, že jste je odeslali.</translation>
    </message>
    <message>
        <source>Why this amount:</source>
        <translation>Proč tato částka:</translation>
    </message>
    <message>
        <source>You will have the money on {day} at the latest.</source>
        <translation>Peníze budete mít nejpozději {day}.</translation>
    </message>
    <message>
        <source>for the trouble: {amount}</source>
        <translation>za potíže: {amount}</translation>
    </message>
    <message>
        <source>for your order {number} we pay back {amount}:</source>
        <translation>k Vaší objednávce {number} vracíme {amount}:</translation>
    </message>
    <message>
        <source>shipping: {amount}</source>
        <translation>doprava: {amount}</translation>
    </message>
    <message>
        <source>{amount} come back to you by {method}.</source>
        <translation>{amount} dostanete zpět tímto způsobem: {method}.</translation>
    </message>
    <message>
        <source>{line}, {quantity} pcs.: {amount}</source>
        <translation>{line}, {quantity} ks: {amount}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>netýká se</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>právě otevřeno</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zbývá udělat</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>čeká</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>zaplaceno {amount}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} z {all}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} z {all}</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Sent again</source>
        <translation>Posláno znovu</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>What came back is closed and names what took its place.</source>
        <translation>Co se vrátilo, je uzavřeno a uvádí, co to nahradilo.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A colleague</source>
        <translation>Kolega</translation>
    </message>
    <message>
        <source>A colleague changed the same field. Both values are kept; choose one.</source>
        <translation>Kolega změnil stejné pole. Obě hodnoty zůstaly zachovány, vyberte jednu.</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Theirs stands; yours is kept. Choose one.</source>
        <translation>Kolega to změnil dřív než vy. Platí jeho hodnota, vaše je uložena. Vyberte jednu.</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Yours stands; theirs is kept. Choose one.</source>
        <translation>Kolega to změnil dřív než vy. Platí vaše hodnota, jeho je uložena. Vyberte jednu.</translation>
    </message>
    <message>
        <source>A colleague was faster. Your notes and drafts are kept; nothing was sent.</source>
        <translation>Kolega byl rychlejší. Vaše poznámky a koncepty zůstaly zachovány, nic nebylo odesláno.</translation>
    </message>
    <message>
        <source>A customer needs a name. Nothing was saved; fill in the name.</source>
        <translation>Zákazník musí mít jméno. Nic nebylo uloženo, vyplňte jméno.</translation>
    </message>
    <message>
        <source>A newer edition of the policy is there. The older one was not taken.</source>
        <translation>Je tu novější vydání zásad. Starší se nepřijalo.</translation>
    </message>
    <message>
        <source>A part is not the one that was sealed in this edition of the policy. The old one stays in force.</source>
        <translation>Jedna část není ta, která byla v tomto vydání zásad zapečetěna. Platí dál staré.</translation>
    </message>
    <message>
        <source>A part of this edition of the policy is missing. The old one stays in force.</source>
        <translation>V tomto vydání zásad část chybí. Platí dál staré.</translation>
    </message>
    <message>
        <source>A score lies between 0 and 100. Nothing was changed.</source>
        <translation>Skóre je mezi 0 a 100. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>A seal does not fit: somebody changed this edition of the policy. The old one stays in force.</source>
        <translation>Pečeť nesedí: někdo toto vydání zásad změnil. Platí dál staré.</translation>
    </message>
    <message>
        <source>A second person must say yes to this amount. Your yes is kept.</source>
        <translation>S touto částkou musí souhlasit ještě někdo. Váš souhlas platí.</translation>
    </message>
    <message>
        <source>A second person must seal this edition of the policy first.</source>
        <translation>Toto vydání zásad musí nejdřív zapečetit druhá osoba.</translation>
    </message>
    <message>
        <source>Both are the same. Nothing was changed; choose two to merge.</source>
        <translation>Obojí je totéž. Nic se nezměnilo; vyberte dva ke sloučení.</translation>
    </message>
    <message>
        <source>Both seals are of one person. A second person must seal this edition first.</source>
        <translation>Obě pečeti jsou od jedné osoby. Vydání musí nejdřív zapečetit druhá osoba.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Doručeno.</translation>
    </message>
    <message>
        <source>Delivered; it was so already.</source>
        <translation>Doručeno, už to tak bylo.</translation>
    </message>
    <message>
        <source>Evenkeel is already running with this profile. Use that window, or close it first.</source>
        <translation>Evenkeel s tímto profilem již běží. Použijte jeho okno, nebo ho nejprve zavřete.</translation>
    </message>
    <message>
        <source>Fill in how the customer is reached. Nothing was changed.</source>
        <translation>Vyplňte, jak zákazníka zastihnout. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>More was refunded on this order meanwhile. Your promise of {due} is kept and paid; look at the order.</source>
        <translation>Na objednávce se mezitím vracelo více. Váš slib {due} platí a bude vyplacen; podívejte se na objednávku.</translation>
    </message>
    <message>
        <source>New work cannot be saved. Free space, then Retry.</source>
        <translation>Novou práci nelze uložit. Uvolněte místo a zkuste to znovu.</translation>
    </message>
    <message>
        <source>New work cannot be saved: the disk reports an error. What was saved is kept; free space, then Retry, or ask support.</source>
        <translation>Novou práci nelze uložit: disk hlásí chybu. Co bylo uloženo, zůstává; uvolněte místo a zkuste to znovu, nebo se obraťte na podporu.</translation>
    </message>
    <message>
        <source>New work cannot be saved: this disk can only be read. What is there is safe; make it writable, then Retry.</source>
        <translation>Novou práci nelze uložit: z tohoto disku lze jen číst. Co na něm je, je v bezpečí; umožněte zápis a zkuste to znovu.</translation>
    </message>
    <message>
        <source>No policy has been published yet. Nothing was changed.</source>
        <translation>Žádné zásady zatím nevyšly. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Nothing of this order is left to set aside. Nothing was changed.</source>
        <translation>Z této objednávky už není co vyčlenit. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>One of the two was erased or merged before. Nothing was changed; look again.</source>
        <translation>Jeden z obou byl už dříve vymazán nebo sloučen. Nic se nezměnilo; podívejte se znovu.</translation>
    </message>
    <message>
        <source>Only a solved ticket can be confirmed. Nothing was changed; solve it first.</source>
        <translation>Potvrdit lze jen vyřešený tiket. Nic se nezměnilo, nejprve ho vyřešte.</translation>
    </message>
    <message>
        <source>Only a supervisor may solve a ticket without its required steps. Nothing was changed; ask one.</source>
        <translation>Vyřešit případ bez povinných kroků smí jen vedoucí. Nic se nezměnilo; požádejte ho.</translation>
    </message>
    <message>
        <source>Only its owner can release this ticket. Nothing was changed.</source>
        <translation>Tento tiket může uvolnit jen ten, kdo ho má. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Only {by} can say this. Nothing was changed.</source>
        <translation>To může říct jen {by}. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Required steps are missing: {steps}. The ticket stays as it is; do them, then go on.</source>
        <translation>Chybějí povinné kroky: {steps}. Případ zůstává, jak je; udělejte je a pak pokračujte.</translation>
    </message>
    <message>
        <source>Say how it ended before you solve. Nothing was changed; fill in the outcome.</source>
        <translation>Před vyřešením uveďte, jak to dopadlo. Nic se nezměnilo, vyplňte výsledek.</translation>
    </message>
    <message>
        <source>Say in a few words what is meant. Nothing was changed.</source>
        <translation>Řekněte pár slovy, co máte na mysli. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Say in a few words why. Nothing was changed.</source>
        <translation>Řekněte několika slovy proč. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>Say why you decline. Nothing was changed; fill in the reason.</source>
        <translation>Uveďte, proč odmítáte. Nic se nezměnilo, vyplňte důvod.</translation>
    </message>
    <message>
        <source>Somebody else decides about this step. Nothing was changed; ask for approval.</source>
        <translation>O tomto kroku rozhoduje někdo jiný. Nic se nezměnilo; požádejte o schválení.</translation>
    </message>
    <message>
        <source>Somebody else must decide on your own request. No money moved.</source>
        <translation>O vaší vlastní žádosti musí rozhodnout někdo jiný. Žádné peníze se nepohnuly.</translation>
    </message>
    <message>
        <source>Somebody has dealt with this already. Nothing had to be changed.</source>
        <translation>Tohle už někdo vyřídil. Nebylo třeba nic měnit.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Saved work is safe; a report was written.</source>
        <translation>V programu došlo k chybě. Uložená práce je v bezpečí, byla zapsána zpráva o chybě.</translation>
    </message>
    <message>
        <source>That is not the PIN. Tries left: %1.</source>
        <translation>To není správný PIN. Zbývá pokusů: %1.</translation>
    </message>
    <message>
        <source>That is not the password. Your work is safe on this computer; try again.</source>
        <translation>To není správné heslo. Vaše práce je v tomto počítači v bezpečí, zkuste to znovu.</translation>
    </message>
    <message>
        <source>The allowance behind this promise has ended. Nothing was paid yet; a supervisor decides.</source>
        <translation>Limit, o který se slib opíral, skončil. Zatím nebylo nic vyplaceno; rozhodne vedoucí.</translation>
    </message>
    <message>
        <source>The amount due is {due} now, not what you saw. No money moved; issue it again with this amount.</source>
        <translation>Částka je teď {due}, ne ta, kterou jste viděli. Žádné peníze se nepohnuly; vystavte ji znovu s touto částkou.</translation>
    </message>
    <message>
        <source>The amount is above what may be promised. No money moved; ask for approval.</source>
        <translation>Částka přesahuje, co lze slíbit. Žádné peníze se nepohnuly, požádejte o schválení.</translation>
    </message>
    <message>
        <source>The customer has not confirmed yet. Ask, or give a reason for closing.</source>
        <translation>Zákazník zatím nepotvrdil. Zeptejte se ho, nebo uveďte důvod uzavření.</translation>
    </message>
    <message>
        <source>The customer may have the money back the way it was paid. Nothing moved; note it if they agreed to another way.</source>
        <translation>Zákazník má právo na vrácení stejnou cestou, jakou platil. Nic se nepohnulo; poznamenejte, pokud souhlasí s jinou.</translation>
    </message>
    <message>
        <source>The customer of this ticket was erased at their wish. What you wrote was not kept.</source>
        <translation>Zákazník tohoto tiketu byl na své přání vymazán. Co jste napsali, se neuchovalo.</translation>
    </message>
    <message>
        <source>The customer wrote again before your reply went out. It was not sent; read it, then confirm.</source>
        <translation>Zákazník napsal znovu dřív, než vaše odpověď odešla. Nebyla odeslána, přečtěte si zprávu a potvrďte.</translation>
    </message>
    <message>
        <source>The customer wrote again, so the ticket stays open. Read the new message first.</source>
        <translation>Zákazník znovu napsal, tiket proto zůstává otevřený. Nejprve si přečtěte novou zprávu.</translation>
    </message>
    <message>
        <source>The customer wrote before this arrived, so the ticket stayed open. Read it first.</source>
        <translation>Zákazník napsal dřív, než toto dorazilo, tiket proto zůstal otevřený. Nejprve si zprávu přečtěte.</translation>
    </message>
    <message>
        <source>The customer&apos;s data was erased by request. This change was not stored.</source>
        <translation>Údaje zákazníka byly na žádost vymazány. Tato změna nebyla uložena.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Your work is safe on this computer; sign in when it answers.</source>
        <translation>Hub není dostupný. Vaše práce je v tomto počítači v bezpečí, přihlaste se, až odpoví.</translation>
    </message>
    <message>
        <source>The hub could not read this change. It is kept; export it for support.</source>
        <translation>Hub tuto změnu nepřečetl. Zůstala zachována, exportujte ji pro podporu.</translation>
    </message>
    <message>
        <source>The hub could not take this. It is kept; decide again.</source>
        <translation>Hub toto nemohl přijmout. Zůstalo to zachováno, rozhodněte znovu.</translation>
    </message>
    <message>
        <source>The hub did not take this computer. Check address and code, then try again.</source>
        <translation>Hub tento počítač nepřijal. Zkontrolujte adresu a kód a zkuste to znovu.</translation>
    </message>
    <message>
        <source>The hub did not take this. Your work is safe on this computer; try again later.</source>
        <translation>Hub to nepřijal. Vaše práce je v tomto počítači v bezpečí, zkuste to později.</translation>
    </message>
    <message>
        <source>The hub does not know the allowance behind this promise. Nothing was paid yet; a supervisor decides.</source>
        <translation>Centrála nezná limit, o který se slib opírá. Zatím nebylo nic vyplaceno; rozhodne vedoucí.</translation>
    </message>
    <message>
        <source>The hub does not know this allowance. No money moved; ask a supervisor.</source>
        <translation>Hub tento limit nezná. Žádné peníze se nepohnuly, obraťte se na vedoucího.</translation>
    </message>
    <message>
        <source>The hub does not know this change yet. It is kept and tried again later.</source>
        <translation>Hub tuto změnu ještě nezná. Zůstala zachována a odešle se znovu později.</translation>
    </message>
    <message>
        <source>The hub keeps this apart until a supervisor has looked at it. Nothing is lost.</source>
        <translation>Hub to odložil, dokud se na to nepodívá vedoucí. Nic se neztratilo.</translation>
    </message>
    <message>
        <source>The hub stumbled over this change. It is kept; support has been told.</source>
        <translation>Hub na této změně selhal. Zůstala zachována, podpora o tom ví.</translation>
    </message>
    <message>
        <source>The hub was last reached {hours} hours ago, too long to promise money without it. No money moved; ask for the refund, or connect first.</source>
        <translation>Centrála byla naposledy dosažena před {hours} h, příliš dávno na to, aby se bez ní slibovaly peníze. Žádné peníze se nepohnuly; požádejte o vratku, nebo se nejdřív připojte.</translation>
    </message>
    <message>
        <source>The key of the store is not on this computer. Nothing was changed; unlock with the passphrase.</source>
        <translation>Klíč úložiště není v tomto počítači. Nic se nezměnilo, odemkněte heslovou frází.</translation>
    </message>
    <message>
        <source>The keys of this profile are gone, only its store is here. Put keys.json back, or ask support.</source>
        <translation>Klíče tohoto profilu chybí, je tu jen jeho úložiště. Vraťte keys.json, nebo se obraťte na podporu.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>Heslová fráze úložiště neotevřela. Nic se nezměnilo, zkuste to znovu.</translation>
    </message>
    <message>
        <source>The policy does not leave this step to your role. Do it, or ask a supervisor to take it out.</source>
        <translation>Pravidla vaší roli tento krok vynechat nedovolují. Udělejte jej, nebo požádejte vedoucího.</translation>
    </message>
    <message>
        <source>The policy wants a checklist walked for this ticket. It stays open; begin the checklist.</source>
        <translation>Pravidla pro tento případ vyžadují postup. Zůstává otevřený; začněte postup.</translation>
    </message>
    <message>
        <source>The promise arrived after its time. No money moved; ask for approval.</source>
        <translation>Příslib dorazil po termínu. Žádné peníze se nepohnuly, požádejte o schválení.</translation>
    </message>
    <message>
        <source>The reason is missing. Nothing was closed; say why it is let go.</source>
        <translation>Chybí důvod. Nic se nezavřelo; napište, proč se to pouští.</translation>
    </message>
    <message>
        <source>The refund has moved on meanwhile. No money moved; look at where it stands.</source>
        <translation>Vrácení peněz se mezitím posunulo dál. Žádné peníze se nepohnuly, podívejte se, v jakém je stavu.</translation>
    </message>
    <message>
        <source>The reply waited too long and was not sent. Read it again, then send or discard.</source>
        <translation>Odpověď čekala příliš dlouho a nebyla odeslána. Přečtěte ji znovu a odešlete, nebo zahoďte.</translation>
    </message>
    <message>
        <source>The rules for refunds are not on this computer yet. Nothing was changed; sync and try again.</source>
        <translation>Pravidla pro vracení v tomto počítači ještě nejsou. Nic se nezměnilo; synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>The script does not lead to this step now. Nothing was changed; look at the next one.</source>
        <translation>Postup teď k tomuto kroku nevede. Nic se nezměnilo; podívejte se na další.</translation>
    </message>
    <message>
        <source>The script {script} is not on this computer yet. Nothing was changed; try again when you are connected.</source>
        <translation>Postup {script} ještě v počítači není. Nic se nezměnilo; zkuste to znovu, až budete připojeni.</translation>
    </message>
    <message>
        <source>The store is damaged; what waits is in the journal, all else at the hub. Have a fresh one made.</source>
        <translation>Úložiště je poškozené; co čeká, je v deníku, vše ostatní v centrále. Nechte vytvořit nové.</translation>
    </message>
    <message>
        <source>The store is damaged; your work is in the journal and at the hub. Start again to have it mended.</source>
        <translation>Úložiště je poškozené; vaše práce je v deníku a v centrále. Spusťte znovu, aby bylo opraveno.</translation>
    </message>
    <message>
        <source>The store is gone; what waits is in the journal. Put evenkeel.db back, or have a fresh one made.</source>
        <translation>Úložiště zmizelo; co čeká, je v deníku. Vraťte evenkeel.db, nebo nechte vytvořit nové.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Nothing was touched; update the program.</source>
        <translation>Úložiště zapsala novější verze. Nic se nezměnilo, aktualizujte program.</translation>
    </message>
    <message>
        <source>The ticket&apos;s customer or order has changed meanwhile. It stays open; look at it, then solve it again.</source>
        <translation>Zákazník nebo objednávka případu se mezitím změnily. Případ zůstává otevřený; podívejte se na něj a vyřešte jej znovu.</translation>
    </message>
    <message>
        <source>The tickets are of two customers. Nothing was changed; merge the customers first.</source>
        <translation>Tikety patří dvěma zákazníkům. Nic se nezměnilo; nejprve slučte zákazníky.</translation>
    </message>
    <message>
        <source>The time to decide on this refund is over. No money moved; ask for it again.</source>
        <translation>Lhůta pro rozhodnutí o tomto vrácení peněz uplynula. Žádné peníze se nepohnuly, požádejte znovu.</translation>
    </message>
    <message>
        <source>These rules cannot be read. Nothing was changed; those in force stay.</source>
        <translation>Tato pravidla nelze přečíst. Nic se nezměnilo; platí dosavadní.</translation>
    </message>
    <message>
        <source>Things had changed at the hub when this arrived. It is kept; decide again.</source>
        <translation>Než toto dorazilo, stav na hubu se změnil. Zůstalo to zachováno, rozhodněte znovu.</translation>
    </message>
    <message>
        <source>This agent is not known here. Nothing was changed; choose somebody else.</source>
        <translation>Tento operátor tu není znám. Nic se nezměnilo, vyberte někoho jiného.</translation>
    </message>
    <message>
        <source>This agent no longer takes tickets. Nothing was changed; choose somebody else.</source>
        <translation>Tento operátor už tikety nepřijímá. Nic se nezměnilo, vyberte někoho jiného.</translation>
    </message>
    <message>
        <source>This answer cannot be read. Nothing was changed; answer the step again.</source>
        <translation>Tuto odpověď nelze přečíst. Nic se nezměnilo; odpovězte na krok znovu.</translation>
    </message>
    <message>
        <source>This answer does not fit the step. Nothing was changed; look at what is asked.</source>
        <translation>Tato odpověď ke kroku nesedí. Nic se nezměnilo; podívejte se, na co se ptá.</translation>
    </message>
    <message>
        <source>This cannot be changed afterwards. It is kept; do it anew.</source>
        <translation>Toto nelze dodatečně změnit. Je to uchováno; proveďte to znovu.</translation>
    </message>
    <message>
        <source>This cannot be refunded as asked. No money moved; look at what is left of the order.</source>
        <translation>Takto to vrátit nejde. Žádné peníze se nepohnuly; podívejte se, co z objednávky zbývá.</translation>
    </message>
    <message>
        <source>This change is incomplete. Nothing was saved; check the fields and try again.</source>
        <translation>Tato změna je neúplná. Nic nebylo uloženo, zkontrolujte pole a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This checklist has ended. Nothing was changed; go back to a step to open it.</source>
        <translation>Tento postup skončil. Nic se nezměnilo; otevřete jej návratem k některému kroku.</translation>
    </message>
    <message>
        <source>This checklist is not on this computer. Nothing was changed; open it again.</source>
        <translation>Tento postup v počítači není. Nic se nezměnilo; otevřete jej znovu.</translation>
    </message>
    <message>
        <source>This checklist went along to another ticket. Nothing was changed; open it there.</source>
        <translation>Tento postup přešel k jinému případu. Nic se nezměnilo; otevřete jej tam.</translation>
    </message>
    <message>
        <source>This choice is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Tato volba není v tomto počítači. Nic se nezměnilo, synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s, so no money is promised without it. No money moved; connect first, or set the clock right.</source>
        <translation>Hodiny tohoto počítače se liší od hodin centrály, proto se bez ní neslibují peníze. Žádné peníze se nepohnuly; nejdřív se připojte, nebo hodiny nastavte.</translation>
    </message>
    <message>
        <source>This contact is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Tento kontakt není v tomto počítači. Nic se nezměnilo, synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This customer is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Tento zákazník není v tomto počítači. Nic se nezměnilo, synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This customer was merged into another one. Your work is kept; do it there.</source>
        <translation>Tento zákazník byl sloučen s jiným. Vaše práce je uložena; proveďte ji tam.</translation>
    </message>
    <message>
        <source>This customer&apos;s data was erased at their wish. What you wrote about them was not kept.</source>
        <translation>Údaje tohoto zákazníka byly na jeho přání vymazány. Co jste o něm napsali, se neuchovalo.</translation>
    </message>
    <message>
        <source>This edition of the policy cannot be read. The old one stays in force.</source>
        <translation>Toto vydání zásad nelze přečíst. Platí dál staré.</translation>
    </message>
    <message>
        <source>This edition of the policy is not known here. Nothing was changed.</source>
        <translation>Toto vydání zásad tu není známé. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>This edition of the policy is sealed by a key that is not trusted. The old one stays in force.</source>
        <translation>Toto vydání zásad je zapečetěno klíčem, kterému se nevěří. Platí dál staré.</translation>
    </message>
    <message>
        <source>This edition of the policy is too large. The old one stays in force.</source>
        <translation>Toto vydání zásad je příliš velké. Platí dál staré.</translation>
    </message>
    <message>
        <source>This is above what you may give alone. No money moved; ask for approval.</source>
        <translation>To je nad to, co smíte sami. Žádné peníze se nepohnuly; požádejte o schválení.</translation>
    </message>
    <message>
        <source>This is longer than anything the hub takes in. Make it shorter or send it in parts.</source>
        <translation>Toto je delší, než co hub přijme. Zkraťte to, nebo to pošlete po částech.</translation>
    </message>
    <message>
        <source>This is more credit than you may give today. Nothing was given; give less, or ask a supervisor.</source>
        <translation>To je více, než dnes smíte darovat. Nic nebylo připsáno; dejte méně, nebo se zeptejte vedoucího.</translation>
    </message>
    <message>
        <source>This is more than you may promise without the hub now. No money moved; promise less, or ask.</source>
        <translation>To je více, než teď smíte slíbit bez centrály. Žádné peníze se nepohnuly; slibte méně, nebo požádejte.</translation>
    </message>
    <message>
        <source>This is no key for the policy, or nobody vouches for it. Nothing was changed.</source>
        <translation>Tohle není klíč k zásadám, nebo se za něj nikdo nezaručil. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>This may not be given as goodwill. No money moved; the customer&apos;s rights are untouched.</source>
        <translation>Toto nelze dát jako vstřícnost. Žádné peníze se nepohnuly; práva zákazníka zůstávají.</translation>
    </message>
    <message>
        <source>This message belongs to another ticket. Nothing was changed; open that ticket.</source>
        <translation>Tato zpráva patří k jinému tiketu. Nic se nezměnilo, otevřete onen tiket.</translation>
    </message>
    <message>
        <source>This message is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Tato zpráva není v tomto počítači. Nic se nezměnilo, synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This order is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Tato objednávka není v tomto počítači. Nic se nezměnilo, synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This order&apos;s refunds are not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Vrácení této objednávky v tomto počítači nejsou. Nic se nezměnilo; synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This queue is not known here. Nothing was changed; choose another queue.</source>
        <translation>Tato fronta tu není známa. Nic se nezměnilo, vyberte jinou frontu.</translation>
    </message>
    <message>
        <source>This refund does not fit the order. No money moved; open the order again.</source>
        <translation>Toto vrácení k objednávce nepatří. Žádné peníze se nepohnuly; otevřete objednávku znovu.</translation>
    </message>
    <message>
        <source>This refund is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Toto vrácení v tomto počítači není. Nic se nezměnilo; synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This remark on the policy is not known here. Nothing was changed.</source>
        <translation>Tato poznámka k zásadám tu není známá. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>This role is not known here. Nothing was changed; choose another role.</source>
        <translation>Tato role tu není známa. Nic se nezměnilo, vyberte jinou roli.</translation>
    </message>
    <message>
        <source>This status has a step of its own. Use Solve, Confirm, Close or Reopen.</source>
        <translation>Tento stav má vlastní krok. Použijte Vyřešit, Potvrdit, Uzavřít nebo Znovu otevřít.</translation>
    </message>
    <message>
        <source>This tag is not known here. Nothing was changed; choose another tag.</source>
        <translation>Tento štítek tu není znám. Nic se nezměnilo, vyberte jiný štítek.</translation>
    </message>
    <message>
        <source>This ticket is no longer in work. Nothing was changed; reopen it first.</source>
        <translation>Na tomto tiketu se už nepracuje. Nic se nezměnilo, nejprve ho znovu otevřete.</translation>
    </message>
    <message>
        <source>This ticket is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Tento tiket není v tomto počítači. Nic se nezměnilo, synchronizujte a zkuste to znovu.</translation>
    </message>
    <message>
        <source>This ticket is still open. Nothing had to be changed.</source>
        <translation>Tento tiket je stále otevřený. Nebylo třeba nic měnit.</translation>
    </message>
    <message>
        <source>This ticket was merged into another one. Your work is kept; do it there.</source>
        <translation>Tento tiket byl sloučen s jiným. Vaše práce je uložena; proveďte ji tam.</translation>
    </message>
    <message>
        <source>This ticket was merged into another. Your change follows it there.</source>
        <translation>Tento tiket byl sloučen s jiným. Vaše změna přejde na něj.</translation>
    </message>
    <message>
        <source>This version does not know the change. Your work is kept; update the program.</source>
        <translation>Tato verze změnu nezná. Vaše práce zůstala zachována, aktualizujte program.</translation>
    </message>
    <message>
        <source>Tickets of this queue wait until you have read clause {clause}. Nothing was changed; read it now.</source>
        <translation>Tikety této fronty počkají, až si přečtete článek {clause}. Nic se nezměnilo; přečtěte si ho teď.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 seconds.</source>
        <translation>Příliš mnoho chybných PINů. Zkuste to znovu za %1 s.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Příliš mnoho chybných hesel. Zkuste to znovu za %n sekundu.</numerusform>
            <numerusform>Příliš mnoho chybných hesel. Zkuste to znovu za %n sekundy.</numerusform>
            <numerusform>Příliš mnoho chybných hesel. Zkuste to znovu za %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have asked for this erasure yourself. Nothing was changed; somebody else confirms it.</source>
        <translation>O tento výmaz jste požádali vy sami. Nic se nezměnilo; potvrdí ho někdo jiný.</translation>
    </message>
    <message>
        <source>You may not decide in this supervisor&apos;s place. No money moved.</source>
        <translation>Nesmíte rozhodovat místo tohoto vedoucího. Žádné peníze se nepohnuly.</translation>
    </message>
    <message>
        <source>You no longer work for this ticket&apos;s team. Your work is kept; a supervisor decides.</source>
        <translation>Už nepatříte do týmu tohoto tiketu. Vaše práce zůstala zachována, rozhodne vedoucí.</translation>
    </message>
    <message>
        <source>Your choice has gone to the hub and is a normal change now. Set the value anew to change it.</source>
        <translation>Vaše volba už je v centrále a je to běžná změna. Chcete-li ji změnit, nastavte hodnotu znovu.</translation>
    </message>
    <message>
        <source>Your reply waited {hours} h for the connection. It was not sent; read it, then confirm.</source>
        <translation>Vaše odpověď čekala na spojení {hours} h. Nebyla odeslána, přečtěte si ji a potvrďte.</translation>
    </message>
    <message>
        <source>Your rights changed before this arrived. It is kept; a supervisor decides.</source>
        <translation>Vaše oprávnění se změnila dřív, než toto dorazilo. Zůstalo to zachováno, rozhodne vedoucí.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; a supervisor can do it.</source>
        <translation>Vaše role to nedovoluje. Nic se nezměnilo, může to udělat vedoucí.</translation>
    </message>
    <message>
        <source>Your role does not decide about refunds. No money moved; a supervisor can.</source>
        <translation>Vaše role o vrácení peněz nerozhoduje. Žádné peníze se nepohnuly; vedoucí může.</translation>
    </message>
    <message>
        <source>{by} has answered this already. Your answer was not kept.</source>
        <translation>{by} na to už odpověděl(a). Vaše odpověď se neuložila.</translation>
    </message>
    <message>
        <source>{by} has seen to this already. Nothing was changed; take the next one.</source>
        <translation>Už se o to postaral jiný ({by}). Nic se nezměnilo; vezměte další.</translation>
    </message>
    <message>
        <source>{by} has settled this already. Nothing had to be changed.</source>
        <translation>Už to vyřešil(a) {by}. Nic nebylo třeba měnit.</translation>
    </message>
    <message>
        <source>{by} has this ticket already. Your notes and drafts are kept.</source>
        <translation>Tento tiket už má {by}. Vaše poznámky a koncepty zůstaly zachovány.</translation>
    </message>
    <message>
        <source>{by} has this ticket now. Your reply was not sent; it is kept there as a note.</source>
        <translation>Tento tiket má nyní {by}. Vaše odpověď nebyla odeslána, zůstala u něj jako poznámka.</translation>
    </message>
    <message>
        <source>{by} is working on this refund. Nothing was changed.</source>
        <translation>Na tomto vrácení pracuje {by}. Nic se nezměnilo.</translation>
    </message>
    <message>
        <source>{by} refunded {due} on this order at {time}. No second refund was made; close this as a duplicate.</source>
        <translation>{by} v {time} u této objednávky vrátil(a) {due}. Podruhé se nic nevyplatilo; uzavřete to jako duplicitu.</translation>
    </message>
</context>
<context>
    <name>NewTicket</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Vytvořit tiket</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Emergency: somebody&apos;s safety is at stake</source>
        <translation>Nouze: jde o něčí bezpečí</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>První zpráva</translation>
    </message>
    <message>
        <source>I take it myself</source>
        <translation>Převezmu ho</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorita</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fronta</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>Ještě chybí: {fields}.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>zákazník</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>fronta</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>předmět</translation>
    </message>
</context>
<context>
    <name>NoTicket</name>
    <message numerus="yes">
        <source>%n due within the hour</source>
        <translation>
            <numerusform>%n má termín do hodiny</numerusform>
            <numerusform>%n mají termín do hodiny</numerusform>
            <numerusform>%n má termín do hodiny</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) late</source>
        <translation>
            <numerusform>%n tiket po termínu</numerusform>
            <numerusform>%n tikety po termínu</numerusform>
            <numerusform>%n tiketů po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one in the list, or search with Ctrl+K.</source>
        <translation>Vyberte tiket v seznamu, nebo hledejte pomocí Ctrl+K.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>Nejbližší termín: %1.</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Není otevřen žádný tiket</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>V příští hodině nic nemá termín.</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Otevřít první</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>What was offered</source>
        <translation>Co bylo nabídnuto</translation>
    </message>
</context>
<context>
    <name>OlderFinder</name>
    <message numerus="yes">
        <source>%n more at the hub</source>
        <translation>
            <numerusform>ještě %n v hubu</numerusform>
            <numerusform>ještě %n v hubu</numerusform>
            <numerusform>ještě %n v hubu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown; type more to narrow it</source>
        <translation>
            <numerusform>%n nezobrazena, zpřesněte hledání</numerusform>
            <numerusform>%n nezobrazeny, zpřesněte hledání</numerusform>
            <numerusform>%n nezobrazeno, zpřesněte hledání</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ticket(s) were too many.</source>
        <translation>
            <numerusform>%n starší případ se už nevešel.</numerusform>
            <numerusform>%n starší případy se už nevešly.</numerusform>
            <numerusform>%n starších případů se už nevešlo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of other teams are not.</source>
        <translation>
            <numerusform>%n případ jiných týmů ne.</numerusform>
            <numerusform>%n případy jiných týmů ne.</numerusform>
            <numerusform>%n případů jiných týmů ne.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague asks for help</source>
        <translation>Kolega žádá o pomoc</translation>
    </message>
    <message>
        <source>A complaint is looked into</source>
        <translation>Prověřuje se stížnost</translation>
    </message>
    <message>
        <source>All of {name} is on this computer until {day}.</source>
        <translation>Vše o {name} je v tomto počítači do {day}.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Ptám se hubu…</translation>
    </message>
    <message>
        <source>Fetching all of {name}…</source>
        <translation>Načítám vše o {name}…</translation>
    </message>
    <message>
        <source>Look at the hub for “{text}”</source>
        <translation>Hledat v hubu „{text}“</translation>
    </message>
    <message>
        <source>No line now: what is older than 90 days stays at the hub.</source>
        <translation>Nyní bez spojení: co je starší než 90 dní, zůstává v hubu.</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Není v tomto počítači</translation>
    </message>
    <message>
        <source>Older than 90 days: not on this computer; no line now</source>
        <translation>Starší než 90 dní: není v tomto počítači; nyní bez spojení</translation>
    </message>
    <message>
        <source>The customer has written</source>
        <translation>Zákazník napsal</translation>
    </message>
    <message>
        <source>The customer is on the line</source>
        <translation>Zákazník je na lince</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>Hub nemohl odpovědět. Nic se neztratilo; zkuste to znovu.</translation>
    </message>
    <message>
        <source>The hub has nothing by this name that you may open.</source>
        <translation>Hub nemá pod tímto jménem nic, co smíte otevřít.</translation>
    </message>
    <message>
        <source>The hub has nothing more.</source>
        <translation>Hub nic dalšího nemá.</translation>
    </message>
    <message>
        <source>Type at least three letters.</source>
        <translation>Napište aspoň tři písmena.</translation>
    </message>
    <message>
        <source>Why do you open {name}? It is written down.</source>
        <translation>Proč otevíráte {name}? Zapisuje se to.</translation>
    </message>
    <message numerus="yes">
        <source>You have looked often; again in %n minute(s).</source>
        <translation>
            <numerusform>Hledali jste často, znovu za %n minutu.</numerusform>
            <numerusform>Hledali jste často, znovu za %n minuty.</numerusform>
            <numerusform>Hledali jste často, znovu za %n minut.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have opened many strangers today; ask your supervisor.</source>
        <translation>Dnes jste otevřeli mnoho cizích zákazníků; obraťte se na vedoucího.</translation>
    </message>
    <message>
        <source>not of your teams</source>
        <translation>ne z vašich týmů</translation>
    </message>
    <message>
        <source>older than 90 days, and other customers</source>
        <translation>starší než 90 dní a další zákazníci</translation>
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
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Pustit</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Centrála</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}. It will be sent when the hub answers.</source>
        <translation>Uloženo na tomto počítači v {time}. Odešle se, jakmile hub odpoví.</translation>
    </message>
    <message>
        <source>Show what was sent instead</source>
        <translation>Ukázat, co se poslalo místo toho</translation>
    </message>
    <message>
        <source>The hub has it. It was made here at %1.</source>
        <translation>Centrála to má. Vzniklo to tu v %1.</translation>
    </message>
    <message>
        <source>Why it is let go</source>
        <translation>Proč se to pouští</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>You changed it and sent it again, as number %1. It stays here.</source>
        <translation>Upravili jste to a poslali znovu jako číslo %1. Zůstává zde.</translation>
    </message>
    <message>
        <source>You have dealt with this. It stays here.</source>
        <translation>Tohle jste vyřídili. Zůstává to tady.</translation>
    </message>
    <message>
        <source>You let it go: “%1”. It stays here.</source>
        <translation>Pustili jste to: „%1“. Zůstává to tady.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n not delivered yet</source>
        <translation>
            <numerusform>%n zatím nedoručena</numerusform>
            <numerusform>%n zatím nedoručeny</numerusform>
            <numerusform>%n zatím nedoručeno</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Operátor</translation>
    </message>
    <message>
        <source>Approve a refund</source>
        <translation>Schválit vrácení</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Přiřazení</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změna</translation>
    </message>
    <message>
        <source>Choice between two values</source>
        <translation>Volba mezi dvěma hodnotami</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Převzetí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uzavření</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potvrzení</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Customer&apos;s consent</source>
        <translation>Souhlas zákazníka</translation>
    </message>
    <message>
        <source>Customer&apos;s details</source>
        <translation>Údaje zákazníka</translation>
    </message>
    <message>
        <source>Customer&apos;s wishes</source>
        <translation>Přání zákazníka</translation>
    </message>
    <message>
        <source>Decline a refund</source>
        <translation>Zamítnout vrácení</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Doručeno</translation>
    </message>
    <message>
        <source>Draft of a refund</source>
        <translation>Návrh vrácení</translation>
    </message>
    <message>
        <source>End of a contact</source>
        <translation>Konec kontaktu</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>Vše je doručeno.</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Označení nouze</translation>
    </message>
    <message>
        <source>Give an allowance back</source>
        <translation>Vrátit limit</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interní poznámka</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Členství</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n čeká na vás</numerusform>
            <numerusform>%n čekají na vás</numerusform>
            <numerusform>%n čeká na vás</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Answer about the policy</source>
        <translation>Odpověď k zásadám</translation>
    </message>
    <message>
        <source>Checklist begun</source>
        <translation>Postup zahájen</translation>
    </message>
    <message>
        <source>Checklist goes on</source>
        <translation>Postup pokračuje</translation>
    </message>
    <message>
        <source>Checklist left</source>
        <translation>Postup opuštěn</translation>
    </message>
    <message>
        <source>Checklist parked</source>
        <translation>Postup odložen</translation>
    </message>
    <message>
        <source>Checklist paused</source>
        <translation>Postup pozastaven</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Zvoleno</translation>
    </message>
    <message>
        <source>Clause read</source>
        <translation>Přečtený článek</translation>
    </message>
    <message>
        <source>Credit of the shop</source>
        <translation>Dobropis obchodu</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Vyřízeno</translation>
    </message>
    <message>
        <source>Done; this item no longer needs you.</source>
        <translation>Hotovo, tato položka na vás už nečeká.</translation>
    </message>
    <message>
        <source>Edition of the policy</source>
        <translation>Vydání zásad</translation>
    </message>
    <message>
        <source>Erasure of a customer</source>
        <translation>Výmaz zákazníka</translation>
    </message>
    <message>
        <source>Erasure of a customer confirmed</source>
        <translation>Výmaz zákazníka potvrzen</translation>
    </message>
    <message>
        <source>Erasure of a customer declined</source>
        <translation>Výmaz zákazníka zamítnut</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Export pro podporu</translation>
    </message>
    <message>
        <source>Merge of customers</source>
        <translation>Sloučení zákazníků</translation>
    </message>
    <message>
        <source>Merge of tickets</source>
        <translation>Sloučení tiketů</translation>
    </message>
    <message>
        <source>Newer version of a checklist</source>
        <translation>Novější verze postupu</translation>
    </message>
    <message>
        <source>Nothing here can be deleted. What you let go needs a reason and stays.</source>
        <translation>Tady nelze nic smazat. Co pustíte, potřebuje důvod a zůstává.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Ostatní práce</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Odchozí</translation>
    </message>
    <message>
        <source>Outcome of a payout</source>
        <translation>Výsledek výplaty</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Procvičení</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorita</translation>
    </message>
    <message>
        <source>Proposal of care left out</source>
        <translation>Návrh péče vynechán</translation>
    </message>
    <message>
        <source>Proposal of care taken on</source>
        <translation>Návrh péče převzat</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fronta</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Vrácení peněz</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrácení do fronty</translation>
    </message>
    <message>
        <source>Remark on the policy</source>
        <translation>Poznámka k zásadám</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Znovuotevření</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Odpověď zákazníkovi</translation>
    </message>
    <message>
        <source>Request for approval</source>
        <translation>Žádost o schválení</translation>
    </message>
    <message>
        <source>Request out of time</source>
        <translation>Žádost po lhůtě</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Rules for refunds</source>
        <translation>Pravidla pro vracení</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Uloženo zde</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Odesílá se</translation>
    </message>
    <message>
        <source>Set money aside</source>
        <translation>Vyčlenit peníze</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Vyřešení</translation>
    </message>
    <message>
        <source>Stand-in for approvals</source>
        <translation>Zástup pro schvalování</translation>
    </message>
    <message>
        <source>Start of a contact</source>
        <translation>Začátek kontaktu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Step not applicable</source>
        <translation>Krok se netýká</translation>
    </message>
    <message>
        <source>Step of a checklist</source>
        <translation>Krok postupu</translation>
    </message>
    <message>
        <source>Step opened again</source>
        <translation>Krok znovu otevřen</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Kredit v obchodě</translation>
    </message>
    <message>
        <source>Supervisor&apos;s code</source>
        <translation>Kód vedoucího</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Štítek</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Take a refund back</source>
        <translation>Stáhnout vrácení</translation>
    </message>
    <message>
        <source>Take an allowance back</source>
        <translation>Vzít limit zpět</translation>
    </message>
    <message>
        <source>Take an emergency back</source>
        <translation>Zrušení označení nouze</translation>
    </message>
    <message>
        <source>Ticket from elsewhere</source>
        <translation>Tiket odjinud</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Pokusy</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Nehotové</translation>
    </message>
    <message>
        <source>Way to reach a customer</source>
        <translation>Kontakt na zákazníka</translation>
    </message>
    <message>
        <source>What you do next appears here until the hub has it.</source>
        <translation>Co uděláte dál, bude tady, dokud to nemá centrála.</translation>
    </message>
    <message>
        <source>Which work is shown</source>
        <translation>Která práce se ukazuje</translation>
    </message>
    <message>
        <source>Work on its way</source>
        <translation>Práce na cestě</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>na cestě</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>zkoušeno %n×</numerusform>
            <numerusform>zkoušeno %n×</numerusform>
            <numerusform>zkoušeno %n×</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>čeká na %1</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>Answer</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Odpovědět…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Čeká na Vás</translation>
    </message>
    <message>
        <source>You on {what}: {text} — {who} answered: {answer}</source>
        <translation>Vy k {what}: {text} — {who} odpověděl(a): {answer}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Vaše odpověď</translation>
    </message>
    <message>
        <source>{what} is due for review on {day}</source>
        <translation>{what} má revizi {day}</translation>
    </message>
    <message>
        <source>{who} on {what}: {text}</source>
        <translation>{who} k {what}: {text}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Příkazy</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Zákazníci</translation>
    </message>
    <message>
        <source>Here, on {ref}</source>
        <translation>Tento tiket {ref}</translation>
    </message>
    <message>
        <source>Open a ticket first: = answers for its customer</source>
        <translation>Nejdřív otevřete tiket: = odpovídá za jeho zákazníka</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>Tento zákazník zatím nic nekoupil</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>Tickets of {name}</source>
        <translation>Tikety: {name}</translation>
    </message>
    <message>
        <source>Type words of a clause, in any language</source>
        <translation>Napište slova článku v kterémkoli jazyce</translation>
    </message>
    <message>
        <source>What can be refunded on {ref}</source>
        <translation>Co lze vrátit u {ref}</translation>
    </message>
    <message>
        <source>{name} has no tickets on this computer.</source>
        <translation>{name} nemá v tomto počítači žádné tikety.</translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n výsledek</numerusform>
            <numerusform>%n výsledky</numerusform>
            <numerusform>%n výsledků</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>Nic neodpovídá „{text}“.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Paleta příkazů</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Výsledky</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Hledejte nebo zadejte příkaz</translation>
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
        <translation>Pro zákazníka</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>Pro nás</translation>
    </message>
    <message>
        <source>Save the calculation</source>
        <translation>Uložit výpočet</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Uloženo jako {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Choose another place.</source>
        <translation>{file} nelze zapsat: {why}. Zvolte jiné místo.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Přihlašování…</translation>
    </message>
    <message>
        <source>Your work is safe on this computer. Sign in to send it.</source>
        <translation>Vaše práce je v tomto počítači v bezpečí. Přihlaste se a odešle se.</translation>
    </message>
</context>
<context>
    <name>PolicyBook</name>
    <message>
        <source>Answered within</source>
        <translation>Zvednuto do</translation>
    </message>
    <message>
        <source>As goodwill</source>
        <translation>Z dobré vůle</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Neříkejte</translation>
    </message>
    <message>
        <source>Code of conduct</source>
        <translation>Pravidla chování</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potvrdit</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Vydání</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Příklad</translation>
    </message>
    <message>
        <source>Find the cause</source>
        <translation>Najít příčinu</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>První odpověď do</translation>
    </message>
    <message>
        <source>Handled within</source>
        <translation>Vyřízeno do</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>Platí od</translation>
    </message>
    <message>
        <source>In one case</source>
        <translation>V jednom případě</translation>
    </message>
    <message>
        <source>In one day</source>
        <translation>Za den</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Nabídnout</translation>
    </message>
    <message>
        <source>Our commitments</source>
        <translation>Naše závazky</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Odpovídá</translation>
    </message>
    <message>
        <source>Products and services</source>
        <translation>Výrobky a služby</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>Šablony odpovědí</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Řekněte</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Postupy</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Úrovně služeb</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Vyřešit</translation>
    </message>
    <message>
        <source>Solved within</source>
        <translation>Vyřešeno do</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Dotazníky</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Porozumět</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>We write first</source>
        <translation>Ozveme se první</translation>
    </message>
    <message>
        <source>What a role may give</source>
        <translation>Co smí která role dát</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Proč</translation>
    </message>
</context>
<context>
    <name>PolicyDeeds</name>
    <message>
        <source>That was not the right answer. Read it once more and choose again.</source>
        <translation>To nebyla správná odpověď. Přečtěte si to ještě jednou a vyberte znovu.</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Nalezeno %n místo</numerusform>
            <numerusform>Nalezena %n místa</numerusform>
            <numerusform>Nalezeno %n míst</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Články</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněno</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Obsah</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Koncept</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>Najít článek</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>Hledat v zásadách</translation>
    </message>
    <message>
        <source>It arrives with the next connection to the hub.</source>
        <translation>Přijde s příštím připojením k centru.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nové</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>Zásady ještě nepřišly.</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Části zásad</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>Zásady a znalosti</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Procvičení</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Postupy</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Text článku</translation>
    </message>
    <message>
        <source>Versions: {labels}</source>
        <translation>Verze: {labels}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>přečteno</translation>
    </message>
</context>
<context>
    <name>PolicyPaper</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Changed in v{edition}</source>
        <translation>Změněno ve v{edition}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Příklad</translation>
    </message>
    <message>
        <source>Say it kindly</source>
        <translation>Řekněte to laskavě</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systém</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Používá</translation>
    </message>
    <message>
        <source>Version {version}, in force from {day}</source>
        <translation>Verze {version}, platí od {day}</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Proč:</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>platí od {day}</translation>
    </message>
    <message>
        <source>last text: version {version}, {day}</source>
        <translation>minulé znění: verze {version}, {day}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>verze {version}</translation>
    </message>
</context>
<context>
    <name>PolicySeals</name>
    <message>
        <source>Only {names} has sealed it.</source>
        <translation>Zapečetil jen {names}.</translation>
    </message>
    <message>
        <source>Sealed by {names}; the seals fit.</source>
        <translation>Zapečetili {names}; pečeti sedí.</translation>
    </message>
    <message>
        <source>Without seals.</source>
        <translation>Bez pečetí.</translation>
    </message>
</context>
<context>
    <name>PolicySide</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Nalezeno %n místo</numerusform>
            <numerusform>Nalezena %n místa</numerusform>
            <numerusform>Nalezeno %n míst</numerusform>
        </translation>
    </message>
    <message>
        <source>Clauses found</source>
        <translation>Nalezené články</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>Najít článek</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>Hledat v zásadách</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>Zásady ještě nepřišly.</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Otevřít knihu</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>Zásady v{edition}</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Text článku</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>It opens {queues} for you.</source>
        <translation>Otevírá Vám {queues}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ještě jednou</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Procvičení</translation>
    </message>
    <message>
        <source>Practice: nothing is sent or paid</source>
        <translation>Cvičení: nic se neodesílá ani neplatí</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Případ</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>{percent} of 100. {needed} are needed: look at the steps below and walk it once more.</source>
        <translation>{percent} ze 100. Je třeba {needed}: podívejte se na kroky níže a projděte to znovu.</translation>
    </message>
    <message>
        <source>{percent} of 100: passed.</source>
        <translation>{percent} ze 100: splněno.</translation>
    </message>
    <message>
        <source>{step}: a good agent answers {expected}</source>
        <translation>{step}: dobrý agent odpoví {expected}</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Hustota</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klávesy</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>One line per ticket</source>
        <translation>Jeden řádek na tiket</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Single letters act in lists</source>
        <translation>Jednopísmenné zkratky v seznamech</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Velikost textu</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motiv</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>%1 had a draft here, last known %2 ago</source>
        <translation>%1 tu má koncept, naposledy známo před %2</translation>
    </message>
    <message>
        <source>%1 has a draft here, %2 ago</source>
        <translation>%1 tu má koncept, před %2</translation>
    </message>
    <message>
        <source>%1 is looking at this, %2 ago</source>
        <translation>%1 si to prohlíží, před %2</translation>
    </message>
    <message>
        <source>%1 is typing, %2 ago</source>
        <translation>%1 píše, před %2</translation>
    </message>
    <message>
        <source>%1 looked at this, last known %2 ago</source>
        <translation>%1 si to prohlíží, naposledy známo před %2</translation>
    </message>
    <message>
        <source>%1 was typing, last known %2 ago</source>
        <translation>%1 píše, naposledy známo před %2</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Not yet</source>
        <translation>Ještě ne</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>%1 of %2 tickets fetched so far</source>
        <translation>Zatím staženo %1 z %2 tiketů</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) fetched so far</source>
        <translation>
            <numerusform>Zatím stažen %n tiket</numerusform>
            <numerusform>Zatím staženy %n tikety</numerusform>
            <numerusform>Zatím staženo %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Úsporné řádky</translation>
    </message>
    <message>
        <source>Could not read the list. Nothing is lost; it is tried again.</source>
        <translation>Seznam se nepodařilo načíst. Nic se neztratilo, načtení se opakuje.</translation>
    </message>
    <message>
        <source>Could not refresh. Showing %1.</source>
        <translation>Nelze obnovit. Zobrazen stav z %1.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termín</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrovat seznam</translation>
    </message>
    <message>
        <source>List settings</source>
        <translation>Nastavení seznamu</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nejnovější</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fronta</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Zákazníci</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Příchozí</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Odchozí</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Navigace</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>Zásady a znalosti</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>Vrácení a schválení</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Copy the names of who has not</source>
        <translation>Kopírovat jména těch, kdo nečetli</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Skrýt jména</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>Ještě ne: {names}</translation>
    </message>
    <message>
        <source>Read by {readers} of {people}</source>
        <translation>Přečetlo {readers} z {people}</translation>
    </message>
    <message>
        <source>Read: {names}</source>
        <translation>Přečteno: {names}</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Ukázat jména</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Kdo to četl</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read now</source>
        <translation>Přečíst teď</translation>
    </message>
</context>
<context>
    <name>RefundPaper</name>
    <message>
        <source>Delivered on {day}</source>
        <translation>Doručeno {day}</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Vstřícnost</translation>
    </message>
    <message>
        <source>How the refund was worked out</source>
        <translation>Jak byla vratka vypočtena</translation>
    </message>
    <message>
        <source>In time or not</source>
        <translation>Včas, nebo ne</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>Zbývá poté</translation>
    </message>
    <message>
        <source>Left on the order: {amount}</source>
        <translation>Na objednávce zbývá: {amount}</translation>
    </message>
    <message>
        <source>No clause of our policy is needed: this is the law.</source>
        <translation>Článek našich zásad není potřeba: toto je zákon.</translation>
    </message>
    <message>
        <source>Order {number} of {day}, {who}</source>
        <translation>Objednávka {number} z {day}, {who}</translation>
    </message>
    <message>
        <source>Paid: {amount} by {method}</source>
        <translation>Zaplaceno: {amount}, {method}</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Kusy</translation>
    </message>
    <message>
        <source>Policy book {label}, rules {rules}</source>
        <translation>Kniha zásad {label}, pravidla {rules}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Zaokrouhlení hotovosti</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Doprava</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Krok za krokem</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Daň</translation>
    </message>
    <message>
        <source>Tax by rate</source>
        <translation>Daň podle sazeb</translation>
    </message>
    <message>
        <source>The clauses of our policy</source>
        <translation>Články našich zásad</translation>
    </message>
    <message>
        <source>The money is due by {day}.</source>
        <translation>Peníze mají být vráceny do {day}.</translation>
    </message>
    <message>
        <source>There is no policy book on this computer.</source>
        <translation>V tomto počítači není kniha zásad.</translation>
    </message>
    <message>
        <source>Version {version}, in force since {day}</source>
        <translation>Verze {version}, platí od {day}</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Co se vrací</translation>
    </message>
    <message>
        <source>Where it stands written</source>
        <translation>Kde to stojí psáno</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>Kam peníze jdou</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>S daní</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Bez daně</translation>
    </message>
    <message>
        <source>Worked out by {who} on {at}</source>
        <translation>Vypočetl(a) {who}, {at}</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>neposouzeno právníkem</translation>
    </message>
    <message>
        <source>{clause} (page {pack}, version {version})</source>
        <translation>{clause} (stránka {pack}, verze {version})</translation>
    </message>
    <message>
        <source>{quantity} of {bought}</source>
        <translation>{quantity} z {bought}</translation>
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
        <translation>O {amount} nikdo včas nerozhodl.</translation>
    </message>
    <message>
        <source>The payment of {amount} was refused.</source>
        <translation>Výplata {amount} byla odmítnuta.</translation>
    </message>
    <message>
        <source>Whether {amount} went out is not known yet.</source>
        <translation>Zda {amount} odešlo, se zatím neví.</translation>
    </message>
    <message>
        <source>{amount} were paid back.</source>
        <translation>Vráceno {amount}.</translation>
    </message>
    <message>
        <source>{by} approved a refund of {amount}.</source>
        <translation>{by}: schváleno vrácení {amount}.</translation>
    </message>
    <message>
        <source>{by} asked for approval of {amount}.</source>
        <translation>{by}: žádost o schválení {amount}.</translation>
    </message>
    <message>
        <source>{by} declined a refund of {amount}.</source>
        <translation>{by}: zamítnuto vrácení {amount}.</translation>
    </message>
    <message>
        <source>{by} drafted a refund of {amount}.</source>
        <translation>{by}: návrh vrácení {amount}.</translation>
    </message>
    <message>
        <source>{by} gave {amount} of store credit.</source>
        <translation>{by}: kredit v obchodě {amount}.</translation>
    </message>
    <message>
        <source>{by} issued a refund of {amount}.</source>
        <translation>{by}: vráceno {amount}.</translation>
    </message>
    <message>
        <source>{by} said yes to {amount}; a second person must say so too.</source>
        <translation>{by}: souhlas s {amount}; musí souhlasit ještě někdo.</translation>
    </message>
    <message>
        <source>{by} took the refund of {amount} back.</source>
        <translation>{by}: staženo vrácení {amount}.</translation>
    </message>
</context>
<context>
    <name>RefundTab</name>
    <message>
        <source>Asked for approval of {amount}.</source>
        <translation>Požádáno o schválení {amount}.</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Řádky objednávky</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Objednávka</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Objednávka {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Shipping too</source>
        <translation>I dopravu</translation>
    </message>
    <message>
        <source>Space ticks, plus and minus count, Enter says why</source>
        <translation>Mezerník zaškrtne, plus a minus počítají, Enter řekne proč</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>Tento zákazník zatím nic nekoupil</translation>
    </message>
    <message>
        <source>This order is not here yet.</source>
        <translation>Tato objednávka tu ještě není.</translation>
    </message>
    <message>
        <source>Tick what comes back.</source>
        <translation>Zaškrtněte, co se vrací.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d. M. yyyy</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>zaplaceno {amount}</translation>
    </message>
    <message>
        <source>{amount} issued.</source>
        <translation>{amount} vráceno.</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, as soon as the line is back?</source>
        <translation>{amount} pro {who}, způsob: {means}, jakmile bude spojení?</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, now?</source>
        <translation>{amount} pro {who}, způsob: {means}, teď?</translation>
    </message>
    <message>
        <source>{amount} will be paid on reconnect.</source>
        <translation>{amount} bude vyplaceno po obnovení spojení.</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>A minor fault: {name} instead of ending the sale. {article}</source>
        <translation>Drobná vada: {name} místo odstoupení. {article}</translation>
    </message>
    <message>
        <source>After the repair {months} months more. {article}</source>
        <translation>Po opravě o {months} měsíců déle. {article}</translation>
    </message>
    <message>
        <source>All goes back as it was paid in coins: {amount} for {asked}.</source>
        <translation>Vše se vrací, jak bylo zaplaceno v hotovosti: {amount} za {asked}.</translation>
    </message>
    <message>
        <source>All of it went back before.</source>
        <translation>Vše už bylo vráceno.</translation>
    </message>
    <message>
        <source>An order of one&apos;s own or of somebody close: a second person decides.</source>
        <translation>Vlastní objednávka nebo objednávka blízké osoby: rozhoduje někdo další.</translation>
    </message>
    <message>
        <source>Below the smallest amount of {limit} for {name}. {article}</source>
        <translation>Pod nejnižší částkou {limit} pro {name}. {article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: in time, the last day is {last_day}. {article}</source>
        <translation>Den {days} z {of}: včas, poslední den je {last_day}. {article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: too late, the last day was {last_day}. {article}</source>
        <translation>Den {days} z {of}: pozdě, poslední den byl {last_day}. {article}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>Den {day} z {days}</translation>
    </message>
    <message>
        <source>Fee for taking back</source>
        <translation>Poplatek za vrácení</translation>
    </message>
    <message numerus="yes">
        <source>Goods, %n line(s)</source>
        <translation>
            <numerusform>Zboží, %n řádek</numerusform>
            <numerusform>Zboží, %n řádky</numerusform>
            <numerusform>Zboží, %n řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Vstřícnost</translation>
    </message>
    <message>
        <source>Goodwill: {amount}, {tax} of it tax.</source>
        <translation>Vstřícnost: {amount}, z toho daň {tax}.</translation>
    </message>
    <message>
        <source>In coins {amount}, worked out were {asked}.</source>
        <translation>V hotovosti {amount}, vypočteno {asked}.</translation>
    </message>
    <message>
        <source>Less {amount} for points that were earned and are spent.</source>
        <translation>Méně {amount} za získané a už utracené body.</translation>
    </message>
    <message>
        <source>Less {amount} for taking the goods back.</source>
        <translation>Méně {amount} za převzetí zboží zpět.</translation>
    </message>
    <message>
        <source>Less {amount} for the return label.</source>
        <translation>Méně {amount} za zpáteční štítek.</translation>
    </message>
    <message>
        <source>Less {amount} for the time of use.</source>
        <translation>Méně {amount} za dobu užívání.</translation>
    </message>
    <message>
        <source>Less {amount} for value the goods have lost.</source>
        <translation>Méně {amount} za snížení hodnoty zboží.</translation>
    </message>
    <message>
        <source>Less {amount}, because what is kept no longer earns the offer.</source>
        <translation>Méně {amount}, protože ponechané zboží už nesplňuje nabídku.</translation>
    </message>
    <message>
        <source>Money went to {quantity} accounts in {days} days.</source>
        <translation>Peníze šly za {days} dní na {quantity} účtů.</translation>
    </message>
    <message>
        <source>More tax than is left of this line. At most {maximum}.</source>
        <translation>Více daně, než na řádku zbývá. Nejvýše {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of the shipping. At most {maximum}.</source>
        <translation>Více, než zbývá z dopravy. Nejvýše {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of this line. At most {maximum}.</source>
        <translation>Více, než na řádku zbývá. Nejvýše {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of what was paid. At most {maximum}.</source>
        <translation>Více, než zbývá ze zaplacené částky. Nejvýše {maximum}.</translation>
    </message>
    <message>
        <source>More than the card still holds. At most {maximum}.</source>
        <translation>Více, než na kartě zbývá. Nejvýše {maximum}.</translation>
    </message>
    <message>
        <source>Neither law nor policy stands behind this: somebody who approves decides.</source>
        <translation>Nestojí za tím zákon ani pravidla: rozhodne někdo, kdo schvaluje.</translation>
    </message>
    <message>
        <source>No purchase is known for this; {asked} would be goodwill.</source>
        <translation>K tomu není znám žádný nákup; {asked} by byla vstřícnost.</translation>
    </message>
    <message>
        <source>No shipping was paid on this order.</source>
        <translation>Za dopravu se u této objednávky neplatilo.</translation>
    </message>
    <message>
        <source>Not selected.</source>
        <translation>Nevybráno.</translation>
    </message>
    <message>
        <source>Nothing can go back on this order as it stands.</source>
        <translation>U této objednávky teď nelze nic vrátit.</translation>
    </message>
    <message>
        <source>Nothing is taken off for {months} months of use. {article}</source>
        <translation>Za {months} měsíců užívání se nic neodečítá. {article}</translation>
    </message>
    <message>
        <source>Offer lost</source>
        <translation>Ztracená nabídka</translation>
    </message>
    <message>
        <source>Offline up to {limit}.</source>
        <translation>Offline do {limit}.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Objednávka {number}</translation>
    </message>
    <message>
        <source>Our policy asks for a proof of purchase.</source>
        <translation>Naše pravidla vyžadují doklad o koupi.</translation>
    </message>
    <message>
        <source>Our policy does not take goods back in this condition ({why}).</source>
        <translation>Naše pravidla zboží v tomto stavu ({why}) zpět neberou.</translation>
    </message>
    <message>
        <source>Our policy does not take these goods back ({category}).</source>
        <translation>Naše pravidla toto zboží zpět neberou ({category}).</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of} is too late, the last day was {last_day}.</source>
        <translation>Naše pravidla: den {days} z {of} je pozdě, poslední den byl {last_day}.</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of}, the last day is {last_day}.</source>
        <translation>Naše pravidla: den {days} z {of}, poslední den je {last_day}.</translation>
    </message>
    <message>
        <source>Page {pack}, version {version}</source>
        <translation>Strana {pack}, verze {version}</translation>
    </message>
    <message>
        <source>Points given back: {points}.</source>
        <translation>Vrácené body: {points}.</translation>
    </message>
    <message>
        <source>Points taken back: {points}.</source>
        <translation>Odebrané body: {points}.</translation>
    </message>
    <message>
        <source>Repair or replacement comes first. {article}</source>
        <translation>Nejdříve oprava nebo výměna. {article}</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>Zpáteční štítek</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Zaokrouhlení hotovosti</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Doprava</translation>
    </message>
    <message>
        <source>Shipping: the rest, {amount} of the {paid} paid.</source>
        <translation>Doprava: zbytek, {amount} ze zaplacených {paid}.</translation>
    </message>
    <message>
        <source>Shipping: {amount} of the {paid} paid.</source>
        <translation>Doprava: {amount} ze zaplacených {paid}.</translation>
    </message>
    <message>
        <source>Shipping: {amount}, as the standard delivery would have cost; {paid} were paid.</source>
        <translation>Doprava: {amount}, kolik by stálo běžné doručení; zaplaceno {paid}.</translation>
    </message>
    <message>
        <source>So many did not leave us. At most {maximum} can come back.</source>
        <translation>Tolik kusů od nás neodešlo. Vrátit lze nejvýše {maximum}.</translation>
    </message>
    <message>
        <source>The amount cannot be shared out among the lines.</source>
        <translation>Částku nelze rozdělit mezi řádky.</translation>
    </message>
    <message>
        <source>The amount has more digits than the currency.</source>
        <translation>Částka má více míst než měna.</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>Částka musí být větší než nula.</translation>
    </message>
    <message>
        <source>The clock stood for {days} days of repair. {article}</source>
        <translation>Po {days} dní opravy lhůta neběžela. {article}</translation>
    </message>
    <message>
        <source>The currency of this order is unknown.</source>
        <translation>Měna této objednávky není známa.</translation>
    </message>
    <message>
        <source>The customer bears your own name.</source>
        <translation>Zákazník nese vaše vlastní jméno.</translation>
    </message>
    <message>
        <source>The customer was informed on {day}: the time runs from then. {article}</source>
        <translation>Zákazník byl informován {day}: lhůta běží od té doby. {article}</translation>
    </message>
    <message>
        <source>The customer was not informed: {months} months longer. {article}</source>
        <translation>Zákazník nebyl informován: o {months} měsíců déle. {article}</translation>
    </message>
    <message>
        <source>The figures of this order do not add up; a supervisor must look at it.</source>
        <translation>Čísla této objednávky nesedí; musí se na ni podívat vedoucí.</translation>
    </message>
    <message>
        <source>The law gives no right to return these goods ({category}). {article}</source>
        <translation>U tohoto zboží ({category}) zákon právo na vrácení nedává. {article}</translation>
    </message>
    <message>
        <source>The law of {pack} gives no such right for this kind of sale ({name}).</source>
        <translation>Právo {pack} u tohoto prodeje ({name}) takové právo nedává.</translation>
    </message>
    <message>
        <source>The money goes back the way it came, unless the customer agreed. {article}</source>
        <translation>Peníze jdou zpět stejnou cestou, pokud zákazník nesouhlasil s jinou. {article}</translation>
    </message>
    <message>
        <source>The number of pieces must be a whole one, above zero.</source>
        <translation>Počet kusů musí být celé číslo větší než nula.</translation>
    </message>
    <message>
        <source>The payment may wait for the goods or a proof that they were sent. {article}</source>
        <translation>S platbou lze počkat na zboží nebo doklad o odeslání. {article}</translation>
    </message>
    <message>
        <source>The role {role} may not give money back.</source>
        <translation>Role {role} peníze vracet nesmí.</translation>
    </message>
    <message>
        <source>The time has not begun to run yet.</source>
        <translation>Lhůta ještě nezačala běžet.</translation>
    </message>
    <message>
        <source>There are no rules of law for {name} in this version.</source>
        <translation>V této verzi nejsou právní pravidla pro {name}.</translation>
    </message>
    <message>
        <source>There is nothing to refund: all of it cost nothing or went back before.</source>
        <translation>Není co vracet: vše bylo zdarma nebo už vráceno.</translation>
    </message>
    <message>
        <source>This line is not on the order.</source>
        <translation>Tento řádek na objednávce není.</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>Doba užívání</translation>
    </message>
    <message>
        <source>Together {amount}.</source>
        <translation>Celkem {amount}.</translation>
    </message>
    <message>
        <source>Value lost</source>
        <translation>Snížení hodnoty</translation>
    </message>
    <message>
        <source>With the offer kept {keep}, worked out anew {recompute}.</source>
        <translation>Se zachovanou nabídkou {keep}, přepočteno {recompute}.</translation>
    </message>
    <message>
        <source>You may issue up to {limit}. Today {left} left.</source>
        <translation>Smíte vrátit až {limit}. Dnes zbývá {left}.</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>agenti</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>bankovní převod</translation>
    </message>
    <message>
        <source>card</source>
        <translation>karta</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>hotovost</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>poškozené</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d. MMMM</translation>
    </message>
    <message>
        <source>gift card</source>
        <translation>dárková karta</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>svátek</translation>
    </message>
    <message>
        <source>in the shop</source>
        <translation>v prodejně</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>poslední den {day}</translation>
    </message>
    <message>
        <source>left on the order {left}</source>
        <translation>na objednávce zbývá {left}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nové</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>právník nezkontroloval</translation>
    </message>
    <message>
        <source>of which tax: {tax}</source>
        <translation>z toho daň: {tax}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>na internetu</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>otevřené</translation>
    </message>
    <message>
        <source>points</source>
        <translation>body</translation>
    </message>
    <message>
        <source>senior agents</source>
        <translation>zkušení agenti</translation>
    </message>
    <message>
        <source>store credit</source>
        <translation>kredit v obchodě</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>vedoucí</translation>
    </message>
    <message>
        <source>the last day was {day}</source>
        <translation>poslední den byl {day}</translation>
    </message>
    <message>
        <source>to {method}</source>
        <translation>zpět: {method}</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>až {amount}</translation>
    </message>
    <message>
        <source>used</source>
        <translation>použité</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>víkend</translation>
    </message>
    <message>
        <source>{amount} go back by {method}; {left} of it are left.</source>
        <translation>{amount} se vrací ({method}); zbývá {left}.</translation>
    </message>
    <message>
        <source>{amount} may not be taken off here: the law forbids it.</source>
        <translation>{amount} zde odečíst nelze: zákon to zakazuje.</translation>
    </message>
    <message>
        <source>{amount} may not be taken off: the customer was not told beforehand.</source>
        <translation>{amount} odečíst nelze: zákazník nebyl předem informován.</translation>
    </message>
    <message>
        <source>{amount} more was to be taken off than the goods are worth; it was left.</source>
        <translation>Odečíst se mělo o {amount} více, než má zboží hodnotu; to odpadlo.</translation>
    </message>
    <message>
        <source>{amount} to {method}</source>
        <translation>{amount}: {method}</translation>
    </message>
    <message>
        <source>{asked} is above the {left} that you have left today.</source>
        <translation>{asked} je více než {left}, které Vám dnes zbývají.</translation>
    </message>
    <message>
        <source>{asked} is above your {limit} for one case.</source>
        <translation>{asked} je nad Vaším limitem {limit} na jeden případ.</translation>
    </message>
    <message>
        <source>{asked} with the {earlier} before is above the {limit} of {role}.</source>
        <translation>{asked} s předchozími {earlier} je nad limitem {limit} ({role}).</translation>
    </message>
    <message>
        <source>{day} does not end the time ({why} {name}); the next working day does. {article}</source>
        <translation>{day} lhůta nekončí ({why} {name}); končí další pracovní den. {article}</translation>
    </message>
    <message>
        <source>{line}: the rest, {amount} of the {paid} paid; {earlier} went back before.</source>
        <translation>{line}: zbytek, {amount} ze zaplacených {paid}; dříve vráceno {earlier}.</translation>
    </message>
    <message>
        <source>{line}: {amount} of the {paid} paid, {tax} of it tax.</source>
        <translation>{line}: {amount} ze zaplacených {paid}, z toho daň {tax}.</translation>
    </message>
    <message>
        <source>{line}: {net} without tax, and {tax} tax, of the {paid} paid.</source>
        <translation>{line}: {net} bez daně a daň {tax}, ze zaplacených {paid}.</translation>
    </message>
    <message>
        <source>{line}: {quantity} of {of} pieces, {amount} of the {paid} paid.</source>
        <translation>{line}: {quantity} z {of} kusů, {amount} ze zaplacených {paid}.</translation>
    </message>
    <message>
        <source>{months} months of use may be taken off. {article}</source>
        <translation>Za {months} měsíců užívání lze odečíst. {article}</translation>
    </message>
    <message>
        <source>{quantity} addresses for one customer.</source>
        <translation>{quantity} adres u jednoho zákazníka.</translation>
    </message>
    <message>
        <source>{quantity} gifts in {days} days, together {amount}; alone you may give {limit}.</source>
        <translation>{quantity} darů za {days} dní, celkem {amount}; sami smíte dát {limit}.</translation>
    </message>
    <message>
        <source>{quantity} of {of} orders came back in {days} days.</source>
        <translation>Za {days} dní se vrátilo {quantity} z {of} objednávek.</translation>
    </message>
    <message>
        <source>{quantity} other customers were paid to this account.</source>
        <translation>Na tento účet bylo placeno {quantity} dalším zákazníkům.</translation>
    </message>
    <message>
        <source>{quantity} refunds in {days} days, together {amount}.</source>
        <translation>{quantity} vrácení za {days} dní, celkem {amount}.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Ask a supervisor</source>
        <translation>Zeptat se vedoucího</translation>
    </message>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>Požádat o předání ({by})</translation>
    </message>
    <message>
        <source>Close as duplicate</source>
        <translation>Uzavřít jako duplicitu</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Pustit…</translation>
    </message>
    <message>
        <source>Do it where it was merged to</source>
        <translation>Udělat na sloučeném záznamu</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Upravit a poslat znovu</translation>
    </message>
    <message>
        <source>For a supervisor: “{what}” came back. {why}</source>
        <translation>Pro vedoucího: „{what}“ se vrátilo. {why}</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Nechat jako poznámku</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Nechat moje</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Nechat kolegovo</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Nechat otevřený</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Nechat tak</translation>
    </message>
    <message>
        <source>Leave it to {by}</source>
        <translation>Přenechat: {by}</translation>
    </message>
    <message>
        <source>Reopen and do it</source>
        <translation>Znovu otevřít a provést</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Odeslat teď</translation>
    </message>
    <message>
        <source>Solve all the same</source>
        <translation>Přesto vyřešit</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Převzít</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>{by}, please hand this ticket over to me.</source>
        <translation>{by}, předejte mi prosím tento tiket.</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Steps so far</source>
        <translation>Dosavadní kroky</translation>
    </message>
    <message>
        <source>Steps to come</source>
        <translation>Další kroky</translation>
    </message>
    <message>
        <source>{script}, {done} of {all}</source>
        <translation>{script}, {done} z {all}</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Into the reply</source>
        <translation>Do odpovědi</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Jazyk slov</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Řekněte</translation>
    </message>
    <message>
        <source>Say to the customer</source>
        <translation>Řekněte zákazníkovi</translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n odpověď</numerusform>
            <numerusform>%n odpovědi</numerusform>
            <numerusform>%n odpovědí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n den</numerusform>
            <numerusform>%n dny</numerusform>
            <numerusform>%n dní</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n pole</numerusform>
            <numerusform>%n pole</numerusform>
            <numerusform>%n polí</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Schválení</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Otázka</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>Výpočet</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potvrdit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Konec</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Doklad</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulář</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Pokyn</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Nabídnout</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Řekněte</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Vyřešit</translation>
    </message>
    <message>
        <source>Sub-script</source>
        <translation>Podscénář</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Porozumět</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Čekání</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
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
            <numerusform>%n ke zvážení</numerusform>
            <numerusform>%n ke zvážení</numerusform>
            <numerusform>%n ke zvážení</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Zákazník od roku</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Nothing unusual.</source>
        <translation>Nic neobvyklého.</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation>Objednávky, 12 měsíců</translation>
    </message>
    <message>
        <source>Refunds, 12 months</source>
        <translation>Vrácené peníze, 12 měsíců</translation>
    </message>
    <message>
        <source>Risk signals</source>
        <translation>Rizikové signály</translation>
    </message>
    <message>
        <source>Signals never decide. They say what to look at.</source>
        <translation>Signály nikdy nerozhodují. Říkají, na co se podívat.</translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>Case</source>
        <translation>Případ</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Žádný případ</translation>
    </message>
    <message>
        <source>Nothing is sent or paid here</source>
        <translation>Zde se nic neodesílá ani neplatí</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Začít znovu</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulátor</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>First answer the question.</source>
        <translation>Nejprve odpovězte na otázku.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Přečetl(a) jsem</translation>
    </message>
    <message>
        <source>New clauses</source>
        <translation>Nové články</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>Od Vašeho posledního čtení</translation>
    </message>
    <message>
        <source>Something here is wrong or unclear</source>
        <translation>Něco je tu špatně nebo nejasné</translation>
    </message>
    <message>
        <source>Tell the owner</source>
        <translation>Říct vlastníkovi</translation>
    </message>
    <message>
        <source>What is wrong or unclear</source>
        <translation>Co je špatně nebo nejasné</translation>
    </message>
    <message>
        <source>What is wrong or unclear?</source>
        <translation>Co je špatně nebo nejasné?</translation>
    </message>
    <message>
        <source>Work of {queues} waits until you have.</source>
        <translation>Práce z {queues} počká, dokud to nepřečtete.</translation>
    </message>
    <message>
        <source>You have read this version.</source>
        <translation>Toto znění jste četl(a).</translation>
    </message>
    <message>
        <source>Your name, the version and the time are kept.</source>
        <translation>Ukládá se Vaše jméno, verze a čas.</translation>
    </message>
    <message>
        <source>Your word has gone to the owner. The answer comes back to you.</source>
        <translation>Vaše slovo šlo vlastníkovi. Odpověď přijde Vám.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nic nového</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>přečteno {done} z {all}</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>SolveCard</name>
    <message numerus="yes">
        <source>%n step(s) of the checklist to do:</source>
        <translation>
            <numerusform>Zbývá %n krok postupu:</numerusform>
            <numerusform>Zbývají %n kroky postupu:</numerusform>
            <numerusform>Zbývá %n kroků postupu:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>For example: padding too thin</source>
        <translation>Například: příliš tenká výplň</translation>
    </message>
    <message>
        <source>For example: replaced, carafe refunded</source>
        <translation>Například: vyměněno, za karafu vráceny peníze</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation>Vyřešení tiketu</translation>
    </message>
    <message>
        <source>Solve ticket</source>
        <translation>Vyřešit tiket</translation>
    </message>
    <message>
        <source>Solve without these steps, because…</source>
        <translation>Vyřešit bez těchto kroků, protože…</translation>
    </message>
    <message>
        <source>Solve: what was it, and how did it end?</source>
        <translation>Vyřešit: co to bylo a jak to dopadlo?</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>Ještě chybí: {fields}.</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>příčina</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>výsledek</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>Chybí %n položka</numerusform>
            <numerusform>Chybí %n položky</numerusform>
            <numerusform>Chybí %n položek</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Uzavřít</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Potvrdit…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Vyřešit…</translation>
    </message>
    <message>
        <source>Stages of the solution</source>
        <translation>Fáze řešení</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>All five stages are done</source>
        <translation>Všech pět fází je hotovo</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Potvrzení</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Návrh</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Řešení</translation>
    </message>
    <message>
        <source>Stage {number} of 5: {name}</source>
        <translation>Fáze {number} z 5: {name}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Pochopení</translation>
    </message>
</context>
<context>
    <name>StandIns</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Na týden</translation>
    </message>
    <message>
        <source>Let somebody stand in…</source>
        <translation>Nechat se zastoupit…</translation>
    </message>
    <message>
        <source>Let them decide</source>
        <translation>Nechat rozhodovat</translation>
    </message>
    <message>
        <source>Until the end of today</source>
        <translation>Do konce dneška</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Do zítřka</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Do kdy</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Kdo zastupuje</translation>
    </message>
    <message>
        <source>You decide in place of {name} until {time}.</source>
        <translation>Rozhodujete místo osoby {name} do {time}.</translation>
    </message>
    <message>
        <source>{name} decides in your place until {time}.</source>
        <translation>{name} rozhoduje za vás do {time}.</translation>
    </message>
</context>
<context>
    <name>StarsInput</name>
    <message>
        <source>{place} of 5</source>
        <translation>{place} z 5</translation>
    </message>
</context>
<context>
    <name>Starts</name>
    <message>
        <source>Find a script…</source>
        <translation>Najít postup…</translation>
    </message>
    <message>
        <source>Scripts for this ticket</source>
        <translation>Postupy pro tento případ</translation>
    </message>
    <message>
        <source>Start a checklist</source>
        <translation>Začít postup</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>Pravidla zatím nemají postup pro tento případ.</translation>
    </message>
</context>
<context>
    <name>StartsModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n krok</numerusform>
            <numerusform>%n kroky</numerusform>
            <numerusform>%n kroků</numerusform>
        </translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Povinný</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Doporučený</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>asi %n min</numerusform>
            <numerusform>asi %n min</numerusform>
            <numerusform>asi %n min</numerusform>
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
            <numerusform>%n položka čeká na vás</numerusform>
            <numerusform>%n položky čekají na vás</numerusform>
            <numerusform>%n položek čeká na vás</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n čeká na odeslání</numerusform>
            <numerusform>%n čekají na odeslání</numerusform>
            <numerusform>%n čeká na odeslání</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked by the hub, all work is kept here</source>
        <translation>Centrála tento počítač zablokovala, práce zůstává zde</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Připojování</translation>
    </message>
    <message numerus="yes">
        <source>Disk almost full (%n MB left)</source>
        <translation>
            <numerusform>Disk je téměř plný (zbývá %n MB)</numerusform>
            <numerusform>Disk je téměř plný (zbývají %n MB)</numerusform>
            <numerusform>Disk je téměř plný (zbývá %n MB)</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, news cannot be saved</source>
        <translation>Disk je plný, novinky nelze uložit</translation>
    </message>
    <message numerus="yes">
        <source>Hub is not answering, retrying in %n s</source>
        <translation>
            <numerusform>Hub neodpovídá, další pokus za %n s</numerusform>
            <numerusform>Hub neodpovídá, další pokus za %n s</numerusform>
            <numerusform>Hub neodpovídá, další pokus za %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and settings</source>
        <translation>Jazyk a nastavení</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline od {time}</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Otevřít přihlašovací stránku</translation>
    </message>
    <message>
        <source>Policy v{label}</source>
        <translation>Zásady v{label}</translation>
    </message>
    <message>
        <source>Policy v{label}, as of {time}</source>
        <translation>Zásady v{label}, stav z {time}</translation>
    </message>
    <message>
        <source>Queue {name}</source>
        <translation>Fronta {name}</translation>
    </message>
    <message>
        <source>Sending {sent} of {total}</source>
        <translation>Odesílá se {sent} z {total}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %n item(s)</source>
        <translation>
            <numerusform>Pro odeslání %n položky se přihlaste</numerusform>
            <numerusform>Pro odeslání %n položek se přihlaste</numerusform>
            <numerusform>Pro odeslání %n položek se přihlaste</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in has expired</source>
        <translation>Přihlášení vypršelo</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>Simulovat výpadek</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>There is a newer Evenkeel. Everything works; ask for it at a quiet moment, before news can no longer be read.</source>
        <translation>Existuje novější Evenkeel. Vše funguje; v klidné chvíli si o něj řekněte, než už nepůjde číst novinky.</translation>
    </message>
    <message>
        <source>This network asks for a sign-in page</source>
        <translation>Tato síť chce přihlášení</translation>
    </message>
    <message>
        <source>Too old to read news, work is still sent</source>
        <translation>Příliš stará verze pro čtení novinek, práce se dál odesílá</translation>
    </message>
    <message>
        <source>Up to date {time}</source>
        <translation>Aktuální {time}</translation>
    </message>
    <message>
        <source>Working on this computer alone</source>
        <translation>Práce jen na tomto počítači</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>Netýká se…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mezerník</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Krok {number}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Krok {number}: {title}</translation>
    </message>
    <message>
        <source>This step is wrong…</source>
        <translation>Krok je špatně…</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>Proč: § {clause}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the script</source>
        <translation>Kroky scénáře</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Answer</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Přiloženo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hotovo</translation>
    </message>
    <message>
        <source>Ended: {how}</source>
        <translation>Konec: {how}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ne</translation>
    </message>
    <message>
        <source>Type an answer ({kind})</source>
        <translation>Napište odpověď ({kind})</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>the fields as JSON</source>
        <translation>pole jako JSON</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Your reply is not sent yet; it stays as a draft.</source>
        <translation>Vaše odpověď ještě není odeslána, zůstává jako koncept.</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>Checks</source>
        <translation>Kontroly</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Vede k</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fáze</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Ustanovení</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Zaplaceno</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Odečteno</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message numerus="yes">
        <source>%n piece(s) of work saved on this computer.</source>
        <translation>
            <numerusform>Na tomto počítači je uložena %n práce.</numerusform>
            <numerusform>Na tomto počítači jsou uloženy %n práce.</numerusform>
            <numerusform>Na tomto počítači je uloženo %n prací.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Doručeno</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>Vše je doručeno.</translation>
    </message>
    <message>
        <source>Need you</source>
        <comment>a count of items</comment>
        <translation>Čekají na vás</translation>
    </message>
    <message>
        <source>Not everything is delivered yet</source>
        <translation>Ještě není vše doručeno</translation>
    </message>
    <message>
        <source>Nothing was lost, and nothing is done twice.</source>
        <translation>Nic se neztratilo a nic se neudělá dvakrát.</translation>
    </message>
    <message>
        <source>Offline since %1, %2</source>
        <translation>Offline od %1, %2</translation>
    </message>
    <message>
        <source>Outage %1 to %2, %3</source>
        <translation>Výpadek %1 až %2, %3</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Uloženo zde</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Odesílá se %1 z %2</translation>
    </message>
    <message>
        <source>The next try follows within %1.</source>
        <translation>Další pokus bude do %1.</translation>
    </message>
    <message>
        <source>The oldest waits %1.</source>
        <translation>Nejstarší čeká %1.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last %1.</source>
        <translation>
            <numerusform>Zkoušeno %n×, naposledy %1.</numerusform>
            <numerusform>Zkoušeno %n×, naposledy %1.</numerusform>
            <numerusform>Zkoušeno %n×, naposledy %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Text of the entry</source>
        <translation>Text záznamu</translation>
    </message>
</context>
<context>
    <name>TicketTabs</name>
    <message>
        <source>Open tickets</source>
        <translation>Otevřené tikety</translation>
    </message>
    <message>
        <source>{ref}, {customer}</source>
        <translation>{ref}, {customer}</translation>
    </message>
    <message>
        <source>{tab}, new</source>
        <translation>{tab}, nové</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>%1 back</source>
        <translation>%1 zpět</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 ztraceno</translation>
    </message>
    <message>
        <source>Offline, working from this computer</source>
        <translation>Offline, práce z tohoto počítače</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teď</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Zobrazit %n starší</numerusform>
            <numerusform>Zobrazit %n starší</numerusform>
            <numerusform>Zobrazit %n starších</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Časová osa</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Available</source>
        <translation>K dispozici</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Pryč</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Přestávka</translation>
    </message>
    <message>
        <source>Change my state</source>
        <translation>Změnit můj stav</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Koučink</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Zapsat hovor</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Oběd</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Porada</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Nabídka</translation>
    </message>
    <message>
        <source>My menu</source>
        <translation>Moje nabídka</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Upozornění</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Hledejte nebo zadejte příkaz</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Horní lišta</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Školení</translation>
    </message>
    <message>
        <source>{name}, my menu</source>
        <translation>{name}, moje nabídka</translation>
    </message>
</context>
<context>
    <name>Trials</name>
    <message>
        <source>Tests</source>
        <translation>Zkoušky</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>neprošla</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>prošla</translation>
    </message>
    <message>
        <source>{good} of {all} pass</source>
        <translation>prošlo {good} z {all}</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Zvolte heslovou frázi</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Heslová fráze</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>Heslová fráze úložiště neotevřela. Nic se nezměnilo, zkuste to znovu.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odemknout</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Odemykání…</translation>
    </message>
    <message>
        <source>Your PIN lets you in, also while the hub cannot be reached.</source>
        <translation>PIN vás pustí dovnitř i tehdy, když hub není dostupný.</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted.</source>
        <translation>Vaše práce v tomto počítači je zašifrována.</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted. This computer has no keyring, so a passphrase keeps the key; nobody can restore it.</source>
        <translation>Vaše práce v tomto počítači je zašifrována. Počítač nemá klíčenku, klíč proto chrání heslová fráze; nikdo ji nedokáže obnovit.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Values</source>
        <translation>Hodnoty</translation>
    </message>
</context>
<context>
    <name>VersionNotice</name>
    <message>
        <source>Compare</source>
        <translation>Porovnat</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Přejít</translation>
    </message>
    <message>
        <source>v{version} is in force now</source>
        <translation>Nyní platí v{version}</translation>
    </message>
    <message>
        <source>v{version} is in force since {day}</source>
        <translation>v{version} platí od {day}</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>View: %1, %n ticket(s)</source>
        <translation>
            <numerusform>Pohled: %1, %n tiket</numerusform>
            <numerusform>Pohled: %1, %n tikety</numerusform>
            <numerusform>Pohled: %1, %n tiketů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Proč</translation>
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
        <translation>%1 pozdě</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>zbývá %1</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n den</numerusform>
            <numerusform>%n dny</numerusform>
            <numerusform>%n dní</numerusform>
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
            <numerusform>%n hodinu</numerusform>
            <numerusform>%n hodiny</numerusform>
            <numerusform>%n hodin</numerusform>
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
            <numerusform>%n minutu</numerusform>
            <numerusform>%n minuty</numerusform>
            <numerusform>%n minut</numerusform>
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
            <numerusform>%n sekundu</numerusform>
            <numerusform>%n sekundy</numerusform>
            <numerusform>%n sekund</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Účet</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>Po prodeji</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Všechny</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uzavřený</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Stížnost</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Potvrzený</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Doručeno</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Koncepty</translation>
    </message>
    <message>
        <source>Due in 1 h</source>
        <translation>Termín do 1 h</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Nouzové</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Nouze</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Zlatá</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Vysoká</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Dotaz</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Po termínu</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Nízká</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Střední</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje tikety</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Čeká na vás</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nový</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Zatím neodesláno</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>V řešení</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a view: all open tickets</comment>
        <translation>Otevřené</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Uloženo zde</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Stříbrná</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Sociální sítě</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Vyřešený</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technické</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>K potvrzení</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nepřiřazené</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgentní</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Návštěva</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>Čeká na zákazníka</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Webový formulář</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>zodpovězeno za %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>termín za %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>za %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>po termínu o %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>čeká na vás</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>zatím neodesláno</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>nepřečteno</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>čeká</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>čeká na zákazníka</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This ticket is not on this computer.</source>
        <translation>Tento tiket není v tomto počítači.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tiket</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>It could not be saved. Your words are kept here; try again.</source>
        <translation>Nepodařilo se uložit. Váš text zde zůstal, zkuste to znovu.</translation>
    </message>
    <message>
        <source>Not sent. It is a draft again.</source>
        <translation>Neodesláno. Je to opět koncept.</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Odešle se za %n s</numerusform>
            <numerusform>Odešle se za %n s</numerusform>
            <numerusform>Odešle se za %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be sent on reconnect</source>
        <translation>Odešle se po připojení</translation>
    </message>
</context>
</TS>
