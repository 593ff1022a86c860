<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message numerus="yes">
        <source>%n more piece(s) of evidence needed. Press E.</source>
        <translation>
            <numerusform>Serve ancora %n prova. Premi E.</numerusform>
            <numerusform>Servono ancora %n prove. Premi E.</numerusform>
        </translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Termina qui</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Non serve</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Thank you. The owner of this step has your words.</source>
        <translation>Grazie. Il responsabile del passo ha le tue parole.</translation>
    </message>
    <message>
        <source>What is wrong with this step? Its owner gets your words, and answers.</source>
        <translation>Che cosa non va in questo passo? Il responsabile riceve le tue parole e risponde.</translation>
    </message>
    <message>
        <source>Why do you leave this checklist? What it requires stays missing for Solve.</source>
        <translation>Perché lasci questa checklist? Ciò che richiede mancherà ancora per risolvere.</translation>
    </message>
    <message>
        <source>Why is this step not applicable?</source>
        <translation>Perché questo passo non serve?</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>Scrivi prima il motivo.</translation>
    </message>
    <message>
        <source>Write what is wrong first.</source>
        <translation>Scrivi prima che cosa non va.</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n modifica</numerusform>
            <numerusform>%n modifiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must be read</source>
        <translation>
            <numerusform>%n da leggere</numerusform>
            <numerusform>%n da leggere</numerusform>
        </translation>
    </message>
    <message>
        <source>Policy v{edition} is in force since {time}</source>
        <translation>Le regole v{edition} sono in vigore da {time}</translation>
    </message>
    <message>
        <source>See what changed</source>
        <translation>Vedi che cosa è cambiato</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Clock differs by %1 from the hub</source>
        <translation>L&apos;orologio differisce di %1 dall&apos;hub</translation>
    </message>
    <message>
        <source>In %1 refunds can no longer be promised without the hub; everything else goes on. Connect before that.</source>
        <translation>Tra %1 i rimborsi non si potranno più promettere senza l&apos;hub; tutto il resto continua. Collegati prima.</translation>
    </message>
    <message>
        <source>Offline %1 · refunds stop in %2</source>
        <translation>Offline da %1 · rimborsi sospesi tra %2</translation>
    </message>
    <message>
        <source>Offline %1 · refunds wait for the hub</source>
        <translation>Offline da %1 · i rimborsi attendono l&apos;hub</translation>
    </message>
    <message>
        <source>Refunds cannot be promised before the hub is reached. Reading, notes and replies go on and are kept; ask for a refund instead, and connect when you can.</source>
        <translation>I rimborsi non si possono promettere prima di raggiungere l&apos;hub. Lettura, note e risposte continuano e sono conservate; chiedi il rimborso e collegati appena puoi.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s. Due times use hub time. Refunds need the connection until the clock is right; set it in the system&apos;s settings.</source>
        <translation>L&apos;orologio di questo computer differisce da quello dell&apos;hub. Le scadenze usano l&apos;ora dell&apos;hub. Finché non è corretto, i rimborsi richiedono la connessione; impostalo nelle impostazioni di sistema.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message numerus="yes">
        <source>%n step(s) of a refund were cut off before they were saved, and were not done. What can be is a draft on the Refund side, decide again.</source>
        <translation>
            <numerusform>%n passo di un rimborso è stato interrotto prima del salvataggio e non è stato eseguito. Ciò che si può è una bozza nel lato Rimborso, decidi di nuovo.</numerusform>
            <numerusform>%n passi di un rimborso sono stati interrotti prima del salvataggio e non sono stati eseguiti. Ciò che si può è una bozza nel lato Rimborso, decidi di nuovo.</numerusform>
        </translation>
    </message>
    <message>
        <source>All else comes from the hub. The damaged file is kept beside it.</source>
        <translation>Tutto il resto arriva dal centro. Il file danneggiato è conservato accanto.</translation>
    </message>
    <message>
        <source>Make a fresh store</source>
        <translation>Crea un nuovo archivio</translation>
    </message>
    <message numerus="yes">
        <source>Part of the journal could not be read: %n change(s) are known not to be sent. Look through your last tickets.</source>
        <translation>
            <numerusform>Parte del giornale non è leggibile: risulta non inviata %n modifica. Controlla i tuoi ultimi ticket.</numerusform>
            <numerusform>Parte del giornale non è leggibile: risultano non inviate %n modifiche. Controlla i tuoi ultimi ticket.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>Attenzione</translation>
    </message>
    <message numerus="yes">
        <source>The store was made anew, %n change(s) wait here to be sent</source>
        <translation>
            <numerusform>L&apos;archivio è stato ricreato, %n modifica attende qui l&apos;invio</numerusform>
            <numerusform>L&apos;archivio è stato ricreato, %n modifiche attendono qui l&apos;invio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>No approvals waiting.</source>
        <translation>Nessuna approvazione in attesa.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mie</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>Rimborsi e approvazioni</translation>
    </message>
    <message>
        <source>Requests that wait</source>
        <translation>Richieste in attesa</translation>
    </message>
    <message>
        <source>Say why you decline.</source>
        <translation>Dica perché rifiuta.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Not quite.</source>
        <translation>Non proprio.</translation>
    </message>
    <message>
        <source>One question on § {clause}</source>
        <translation>Una domanda sul § {clause}</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Giusto.</translation>
    </message>
</context>
<context>
    <name>AskErasure</name>
    <message>
        <source>Ask for it</source>
        <translation>Chiedi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Forget this customer…</source>
        <translation>Dimentica questo cliente…</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>Dimenticare {name} per sempre?</translation>
    </message>
    <message>
        <source>It was asked for. Somebody else decides, under Approvals.</source>
        <translation>È stato chiesto. Decide un altro, in Approvazioni.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Tieni il cliente</translation>
    </message>
    <message>
        <source>You ask for it; a second person decides. Until then nothing changes.</source>
        <translation>Lei lo chiede; decide una seconda persona. Fino ad allora non cambia nulla.</translation>
    </message>
    <message>
        <source>{name} is to be forgotten</source>
        <translation>{name} va dimenticato</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach</source>
        <translation>Allega</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Allega una prova</translation>
    </message>
    <message>
        <source>From this computer…</source>
        <translation>Da questo computer…</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>The customer has not written yet</source>
        <translation>Il cliente non ha ancora scritto</translation>
    </message>
    <message>
        <source>Write what you saw.</source>
        <translation>Scrivi che cosa hai visto.</translation>
    </message>
    <message>
        <source>{kind}: what did you see?</source>
        <translation>{kind}: che cosa hai visto?</translation>
    </message>
</context>
<context>
    <name>Attending</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n consegnato</numerusform>
            <numerusform>%n consegnati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n da gestire</numerusform>
            <numerusform>%n da gestire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} delivered</source>
        <translation>
            <numerusform>%n di {total} consegnato</numerusform>
            <numerusform>%n di {total} consegnati</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>Di nuovo online</translation>
    </message>
    <message>
        <source>No support key is set here, so nothing was written. Ask support for their key.</source>
        <translation>Qui non è impostata una chiave dell’assistenza, quindi non è stato scritto nulla. Chiedila all’assistenza.</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Non esportato</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Non c’era nulla in attesa.</translation>
    </message>
    <message>
        <source>Only support can open {file}.</source>
        <translation>Solo l’assistenza può aprire {file}.</translation>
    </message>
    <message>
        <source>Open Outbox</source>
        <translation>Apri In uscita</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Outbox sealed for support</source>
        <translation>Posta in uscita sigillata per l’assistenza</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Show it (Ctrl+Shift+G)</source>
        <translation>Mostra (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>The file could not be written. Your work is safe here; free space, then try again.</source>
        <translation>Impossibile scrivere il file. Il tuo lavoro è al sicuro qui; libera spazio e riprova.</translation>
    </message>
    <message>
        <source>The support key cannot be read, so nothing was written. Ask support for a new one.</source>
        <translation>La chiave dell’assistenza non si legge, quindi non è stato scritto nulla. Chiedine una nuova.</translation>
    </message>
    <message>
        <source>none refused</source>
        <translation>nessuno rifiutato</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>The hub&apos;s office</source>
        <translation>L’hub</translation>
    </message>
</context>
<context>
    <name>AuditOutcome</name>
    <message>
        <source>A person must look at it</source>
        <translation>Deve guardarlo una persona</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificato</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Trattenuto</translation>
    </message>
    <message>
        <source>It had been merged with another</source>
        <translation>Era stato unito a un altro</translation>
    </message>
    <message>
        <source>It waits for a newer hub</source>
        <translation>Attende un hub più recente</translation>
    </message>
    <message>
        <source>It was not possible any more</source>
        <translation>Non era più possibile</translation>
    </message>
    <message>
        <source>More than had been set aside</source>
        <translation>Più di quanto era stato riservato</translation>
    </message>
    <message>
        <source>No money had been set aside</source>
        <translation>Nessun denaro era stato riservato</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Messo da parte</translation>
    </message>
    <message>
        <source>The customer had been forgotten</source>
        <translation>Il cliente era stato dimenticato</translation>
    </message>
    <message>
        <source>The customer had written meanwhile</source>
        <translation>Nel frattempo il cliente aveva scritto</translation>
    </message>
    <message>
        <source>The hub could not read it</source>
        <translation>L’hub non ha potuto leggerlo</translation>
    </message>
    <message>
        <source>The money set aside was gone</source>
        <translation>Il denaro riservato non c’era più</translation>
    </message>
    <message>
        <source>The reply was not sent</source>
        <translation>La risposta non è stata inviata</translation>
    </message>
    <message>
        <source>The role did not allow it any more</source>
        <translation>Il ruolo non lo permetteva più</translation>
    </message>
    <message>
        <source>Two people wrote it; both are kept</source>
        <translation>L’hanno scritto in due; entrambi sono conservati</translation>
    </message>
    <message>
        <source>{by} had it first</source>
        <translation>{by} lo ha preso per primo</translation>
    </message>
    <message>
        <source>{by} had it since {time}</source>
        <translation>{by} lo aveva dalle {time}</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Ask again</source>
        <translation>Chiedi di nuovo</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Chiedo all’hub…</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Everything was done as it was meant.</source>
        <translation>Tutto è stato fatto come inteso.</translation>
    </message>
    <message>
        <source>Nothing here can be changed or deleted.</source>
        <translation>Qui nulla può essere modificato o eliminato.</translation>
    </message>
    <message>
        <source>Older lines</source>
        <translation>Righe precedenti</translation>
    </message>
    <message>
        <source>Showing {time}.</source>
        <translation>Situazione delle {time}.</translation>
    </message>
    <message>
        <source>The hub cannot be asked now.</source>
        <translation>Ora non si può chiedere all’hub.</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>L’hub non ha potuto rispondere. Nulla è perso; riprova.</translation>
    </message>
    <message>
        <source>The hub does not answer this computer.</source>
        <translation>L’hub non risponde a questo computer.</translation>
    </message>
    <message>
        <source>The hub was asked too often. Try again in a minute.</source>
        <translation>Troppe richieste. Riprova tra un minuto.</translation>
    </message>
    <message>
        <source>What came back of your own work is in the Outbox.</source>
        <translation>Ciò che è tornato del tuo lavoro si trova in In uscita.</translation>
    </message>
    <message>
        <source>What the hub did not do as it was meant</source>
        <translation>Ciò che l’hub non ha fatto come inteso</translation>
    </message>
    <message>
        <source>What the hub refuses, changes or sets aside appears here.</source>
        <translation>Qui appare ciò che l’hub rifiuta, modifica o mette da parte.</translation>
    </message>
    <message>
        <source>Work that was refused, changed or set aside</source>
        <translation>Lavoro rifiutato, modificato o messo da parte</translation>
    </message>
</context>
<context>
    <name>AuthorPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n passo</numerusform>
            <numerusform>%n passi</numerusform>
        </translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Aggiungi passo</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Manuale</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>Draw at 100 %, or so that all columns fit</source>
        <translation>Disegna al 100 %, oppure in modo che ci stiano tutte le colonne</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>Responsabile: {name}</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>Regole v{edition}</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Salva come file…</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>Salva lo script</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Salvato qui</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Text of the script</source>
        <translation>Testo dello script</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Scarta la bozza</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Scritto in {file}</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>circa %n min</numerusform>
            <numerusform>circa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bozza</translation>
    </message>
    <message>
        <source>v{version} in force</source>
        <translation>v{version} in vigore</translation>
    </message>
    <message numerus="yes">
        <source>v{version}: %n run(s)</source>
        <translation>
            <numerusform>v{version}: %n esecuzione</numerusform>
            <numerusform>v{version}: %n esecuzioni</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. The draft is safe here.</source>
        <translation>Impossibile scrivere {file}: {why}. La bozza è al sicuro qui.</translation>
    </message>
    <message>
        <source>{name}.yaml  ·  graph and text are the same file</source>
        <translation>{name}.yaml  ·  grafico e testo sono lo stesso file</translation>
    </message>
    <message>
        <source>{percent} % finished</source>
        <translation>{percent} % concluse</translation>
    </message>
    <message>
        <source>{percent} % satisfied</source>
        <translation>{percent} % soddisfatti</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Messages about the connection</source>
        <translation>Messaggi sulla connessione</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Apri pagina di accesso</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>The hub has blocked this computer. All you did is kept here, and what waits goes out when it is let in again. Ask your supervisor; the Outbox can export what waits, sealed.</source>
        <translation>Il centro ha bloccato questo computer. Tutto ciò che hai fatto è conservato qui e quanto attende partirà quando sarà riammesso. Chiedi al tuo supervisore; dalla Posta in uscita si può esportare, sigillato, ciò che attende.</translation>
    </message>
    <message>
        <source>The hub is not answering. You can keep working; everything is saved on this computer and will be sent when it answers.</source>
        <translation>L’hub non risponde. Puoi continuare a lavorare: tutto viene salvato su questo computer e sarà inviato quando risponderà.</translation>
    </message>
    <message>
        <source>This Evenkeel is too old to read news. Your work is saved here and still sent. Ask for the new version; what you have missed comes with it.</source>
        <translation>Questo Evenkeel è troppo vecchio per leggere le novità. Il tuo lavoro è salvato qui e viene ancora inviato. Chiedi la nuova versione; ciò che ti sei perso arriverà con essa.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first. You can keep working; everything is saved on this computer and will be sent after that.</source>
        <translation>Questa rete richiede prima l’accesso. Puoi continuare a lavorare: tutto viene salvato su questo computer e sarà inviato dopo.</translation>
    </message>
    <message>
        <source>Work is safe. Sign in when convenient.</source>
        <translation>Il lavoro è al sicuro. Accedi quando ti è comodo.</translation>
    </message>
    <message>
        <source>You can keep working. Everything is saved on this computer and will be sent when the connection is back.</source>
        <translation>Puoi continuare a lavorare. Tutto viene salvato su questo computer e sarà inviato al ritorno della connessione.</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Begin</source>
        <translation>Inizia</translation>
    </message>
    <message>
        <source>New script…</source>
        <translation>Nuovo script…</translation>
    </message>
    <message>
        <source>Title of the new script</source>
        <translation>Titolo del nuovo script</translation>
    </message>
</context>
<context>
    <name>BoxInput</name>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Duration {time}</source>
        <translation>Durata {time}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>In entrata</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Save call</source>
        <translation>Salva chiamata</translation>
    </message>
    <message>
        <source>Summary of the call</source>
        <translation>Riepilogo della chiamata</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Qual è l’esito?</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Chi ha chiamato</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Leave out</source>
        <translation>Tralascia</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Tralascia…</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Ordine {number}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>Perché si tralascia?</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Perché si tralascia</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>Perché: § {clause}</translation>
    </message>
    <message>
        <source>it is night or Sunday there: write, do not call</source>
        <translation>lì è notte o domenica: scrivi, non telefonare</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>dal {day}</translation>
    </message>
</context>
<context>
    <name>CareNotices</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ancora %n</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by the policy</source>
        <translation>Proposto dalle regole</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Decide within {time}</source>
        <translation>Decida entro {time}</translation>
    </message>
    <message>
        <source>How {amount} comes about</source>
        <translation>Come si arriva a {amount}</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Nessun motivo indicato.</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Nessun ticket</translation>
    </message>
    <message>
        <source>Over their limit of {limit}</source>
        <translation>Oltre il loro limite di {limit}</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Ordine {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>Why {who} asks</source>
        <translation>Perché {who} chiede</translation>
    </message>
    <message>
        <source>asked by {who} {time} ago</source>
        <translation>chiesto da {who} {time} fa</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Answer: {answer}</source>
        <translation>Risposta: {answer}</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approvato</translation>
    </message>
    <message>
        <source>Ask again on {day} if nothing has come.</source>
        <translation>Se non arriva nulla, chiedi di nuovo il {day}.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation>Scegli una risposta.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confermare</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Respinto</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Termina qui</translation>
    </message>
    <message>
        <source>Ended as: {disposition}</source>
        <translation>Concluso come: {disposition}</translation>
    </message>
    <message>
        <source>Evidence: {names}</source>
        <translation>Prova: {names}</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Compila questo campo.</translation>
    </message>
    <message>
        <source>Is that a thousand or a fraction? Write the amount with its cents.</source>
        <translation>È un migliaio o una frazione? Scrivi l’importo con i centesimi.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No answer; I asked again</source>
        <translation>Nessuna risposta; ho chiesto di nuovo</translation>
    </message>
    <message>
        <source>Not applicable: {reason}</source>
        <translation>Non serve: {reason}</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Proporre</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>Apri il rimborso</translation>
    </message>
    <message>
        <source>Put the template into the reply</source>
        <translation>Metti il modello nella risposta</translation>
    </message>
    <message>
        <source>Set priority: {priority}</source>
        <translation>Imposta priorità: {priority}</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Risolvere</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>Etichetta: {tag}</translation>
    </message>
    <message>
        <source>The customer has answered</source>
        <translation>Il cliente ha risposto</translation>
    </message>
    <message>
        <source>This answer is not offered any longer.</source>
        <translation>Questa risposta non è più proposta.</translation>
    </message>
    <message>
        <source>This is no value of that kind.</source>
        <translation>Non è un valore di questo tipo.</translation>
    </message>
    <message>
        <source>This value is not allowed here.</source>
        <translation>Questo valore qui non è ammesso.</translation>
    </message>
    <message>
        <source>Transfer to {queue}</source>
        <translation>Trasferisci a {queue}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Capire</translation>
    </message>
    <message>
        <source>Waits for the approval of: {role}</source>
        <translation>Attende l’approvazione di: {role}</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Scrivi un numero.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 12.</source>
        <translation>Scrivi un numero intero, come 12.</translation>
    </message>
    <message>
        <source>Write an amount, such as 39.90.</source>
        <translation>Scrivi un importo, come 39,90.</translation>
    </message>
    <message>
        <source>Write the reply</source>
        <translation>Scrivi la risposta</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>You said: {text}</source>
        <translation>Hai detto: {text}</translation>
    </message>
    <message>
        <source>You said: {text} – answered: {answer}</source>
        <translation>Hai detto: {text} – risposta: {answer}</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>amministratore</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>how Qt is to write a day and month</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>supervisore</translation>
    </message>
    <message>
        <source>{made} of {times}</source>
        <translation>{made} di {times}</translation>
    </message>
    <message>
        <source>{place} of {all}: {question}</source>
        <translation>{place} di {all}: {question}</translation>
    </message>
</context>
<context>
    <name>ChecklistTab</name>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Compare with the version in force</source>
        <translation>Confronta con la versione in vigore</translation>
    </message>
    <message>
        <source>End this checklist…</source>
        <translation>Termina questa checklist…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Passa a…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Start another checklist…</source>
        <translation>Inizia un’altra checklist…</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>La policy non ha ancora una procedura per questa richiesta.</translation>
    </message>
    <message>
        <source>{script}: v{old} and v{new}</source>
        <translation>{script}: v{old} e v{new}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n impedisce la pubblicazione</numerusform>
            <numerusform>%n impediscono la pubblicazione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n da guardare</numerusform>
            <numerusform>%n da guardare</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Riga {line}: {what}</translation>
    </message>
    <message>
        <source>Nothing to mend. The draft may be sealed and published.</source>
        <translation>Niente da correggere. La bozza si può sigillare e pubblicare.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Chosen: %1</source>
        <translation>Scelto: %1</translation>
    </message>
    <message>
        <source>Nothing was sent; choose again.</source>
        <translation>Non è stato inviato nulla; scegli di nuovo.</translation>
    </message>
    <message numerus="yes">
        <source>Sent in %n s; Ctrl+Z takes it back until then.</source>
        <translation>
            <numerusform>Inviato tra %n s; fino ad allora Ctrl+Z lo annulla.</numerusform>
            <numerusform>Inviato tra %n s; fino ad allora Ctrl+Z lo annulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent on reconnect; Ctrl+Z takes it back until then.</source>
        <translation>Inviato al ritorno della linea; fino ad allora Ctrl+Z lo annulla.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>ClaimLost</name>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>Chiedi a {by} di cedere</translation>
    </message>
    <message>
        <source>Give my work to {by}</source>
        <translation>Passa il mio lavoro a {by}</translation>
    </message>
    <message>
        <source>Open side by side</source>
        <translation>Apri affiancati</translation>
    </message>
    <message>
        <source>You had written nothing on it, and no reply was sent.</source>
        <translation>Non vi avevi scritto nulla e nessuna risposta è stata inviata.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) and your draft are kept; the reply was not sent.</source>
        <translation>
            <numerusform>La tua %n nota e la bozza sono conservate: la risposta non è stata inviata.</numerusform>
            <numerusform>Le tue %n note e la bozza sono conservate: la risposta non è stata inviata.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n note(s) are kept; no reply was sent.</source>
        <translation>
            <numerusform>La tua %n nota è conservata, nessuna risposta è stata inviata.</numerusform>
            <numerusform>Le tue %n note sono conservate, nessuna risposta è stata inviata.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your draft is kept; the reply was not sent.</source>
        <translation>La tua bozza è conservata, la risposta non è stata inviata.</translation>
    </message>
    <message>
        <source>{by} claimed {ref} at {time} while you were offline.</source>
        <translation>{by} ha preso {ref} alle {time} mentre eri offline.</translation>
    </message>
    <message>
        <source>{by} claimed {ref} while you were offline.</source>
        <translation>{by} ha preso {ref} mentre eri offline.</translation>
    </message>
    <message>
        <source>{by} has this ticket now, so Send is off</source>
        <translation>Ora il ticket è di {by}, perciò l’invio è disattivato</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Answers whose steps are still there are kept; the others stay in the record.</source>
        <translation>Le risposte i cui passi restano sono conservate; le altre rimangono nel registro.</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Prima: {words}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificato</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Tolto</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <translation>Ora: {words}</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Passa</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add note</source>
        <translation>Aggiungi nota</translation>
    </message>
    <message>
        <source>Ctrl+Shift+↵ sends, solves and opens the first ticket of the list</source>
        <translation>Ctrl+Shift+↵ invia, risolve e apre il primo ticket dell’elenco</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Bozza salvata alle {time}</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing to add yet: write the note first.</source>
        <translation>Niente da aggiungere: scrivi prima la nota.</translation>
    </message>
    <message>
        <source>Nothing to send yet: write the reply first.</source>
        <translation>Niente da inviare: scrivi prima la risposta.</translation>
    </message>
    <message>
        <source>Only your team sees this</source>
        <translation>Lo vede solo il tuo team</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Reply or note</source>
        <translation>Risposta o nota</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Risposta al cliente</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>A: {address}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Write a note for the team…</source>
        <translation>Scrivi una nota per il team…</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>Scrivi una risposta…</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Closes the ticket without an answer</source>
        <translation>Chiude il ticket senza una risposta</translation>
    </message>
    <message>
        <source>Confirm the solution</source>
        <translation>Conferma la soluzione</translation>
    </message>
    <message>
        <source>Is the customer satisfied with the solution?</source>
        <translation>Il cliente è soddisfatto della soluzione?</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nessuna risposta</translation>
    </message>
    <message>
        <source>No, open it again</source>
        <translation>No, riapri</translation>
    </message>
    <message>
        <source>The customer did not answer</source>
        <translation>Il cliente non ha risposto</translation>
    </message>
    <message>
        <source>Yes, satisfied</source>
        <translation>Sì, soddisfatto</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ancora %n</numerusform>
            <numerusform>altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>Prima: %1</translation>
    </message>
    <message>
        <source>Both changed %1</source>
        <translation>Entrambi avete modificato %1</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Scelto</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Consenso: %1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Da gestire</translation>
    </message>
    <message>
        <source>Now it is “%1”. Notes and tags came together without asking.</source>
        <translation>Ora vale “%1”. Note ed etichette sono state unite senza chiedere.</translation>
    </message>
    <message>
        <source>Preference: %1</source>
        <translation>Preferenza: %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Collega: %1</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Città</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Way to reach the customer</source>
        <translation>Recapito del cliente</translation>
    </message>
    <message>
        <source>You chose “%1”. It can be taken back until it is sent.</source>
        <translation>Hai scelto “%1”. Si può annullare finché non è inviato.</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Tuo: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>il cliente</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Not done</source>
        <translation>Non eseguito</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>That was the last ticket of this list</source>
        <translation>Era l’ultimo ticket di questo elenco</translation>
    </message>
</context>
<context>
    <name>ContextDock</name>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Customer&apos;s side</source>
        <translation>Pannello cliente</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storico</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Nessun ticket aperto</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>Sides of the customer</source>
        <translation>Schede del cliente</translation>
    </message>
</context>
<context>
    <name>CustomerCard</name>
    <message>
        <source>Chinese</source>
        <translation>cinese</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>ceco</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglese</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francese</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tedesco</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>lettone</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russo</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spagnolo</translation>
    </message>
    <message>
        <source>calls: {when}</source>
        <translation>chiamate: {when}</translation>
    </message>
    <message>
        <source>no offers</source>
        <translation>niente offerte</translation>
    </message>
    <message>
        <source>no recording</source>
        <translation>niente registrazione</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>niente servizio</translation>
    </message>
    <message>
        <source>no surveys</source>
        <translation>niente sondaggi</translation>
    </message>
    <message>
        <source>offers</source>
        <translation>offerte</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>registrazione</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servizio</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>sondaggi</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{time} there</source>
        <translation>ora locale {time}</translation>
    </message>
</context>
<context>
    <name>CustomerCardView</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contatto</numerusform>
            <numerusform>%n contatti</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consenso</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente da</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Preferisce</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clienti trovati</translation>
    </message>
    <message>
        <source>Name, number, e-mail or phone</source>
        <translation>Nome, numero, e-mail o telefono</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>Nuovo cliente «{name}»</translation>
    </message>
</context>
<context>
    <name>DayInput</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Decided</name>
    <message>
        <source>Decided today: {count}</source>
        <translation>Decisi oggi: {count}</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Mostra tutti i {count}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostra meno</translation>
    </message>
    <message>
        <source>approved by {who}</source>
        <translation>approvato da {who}</translation>
    </message>
    <message>
        <source>declined by {who}</source>
        <translation>rifiutato da {who}</translation>
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
        <translation>Ora al massimo %1.</translation>
    </message>
    <message>
        <source>Open the refund</source>
        <translation>Apri il rimborso</translation>
    </message>
    <message>
        <source>Stop, keep it open</source>
        <translation>Smetti, lascialo aperto</translation>
    </message>
    <message>
        <source>You are changing what came back</source>
        <translation>Stai modificando ciò che è tornato</translation>
    </message>
    <message>
        <source>You asked for %1.</source>
        <translation>Hai chiesto %1.</translation>
    </message>
</context>
<context>
    <name>EditionWatch</name>
    <message>
        <source>Policy {label} stays in force; please tell the hub&apos;s operator.</source>
        <translation>Restano in vigore le regole {label}; lo dica al gestore dell’hub.</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Everything is kept; go on whenever the customer is back.</source>
        <translation>È tutto conservato; continua quando il cliente torna.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Accantonato</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>The ticket has moved on. Go on here to take the steps up again.</source>
        <translation>La richiesta è andata avanti. Continua qui per riprendere i passi.</translation>
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
        <translation>Contatto</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Da gestire</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonata</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Salvato qui</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more character(s)</source>
        <translation>
            <numerusform>Mostra ancora %n carattere</numerusform>
            <numerusform>Mostra ancora %n caratteri</numerusform>
        </translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>{channel} from {address}</source>
        <translation>{channel} da {address}</translation>
    </message>
    <message>
        <source>{channel} to {address}</source>
        <translation>{channel} a {address}</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Goes for ever: the name, every way to reach them, preferences and consent, and every word in tickets, calls, checklists and drafts; here, at the hub, and on each computer with its next contact.</source>
        <translation>Va via per sempre: il nome, ogni recapito, preferenze e consensi e ogni parola in ticket, chiamate, liste e bozze; qui, nell’hub e su ogni computer al prossimo contatto.</translation>
    </message>
    <message>
        <source>Stays without a name: that there were tickets and orders and when, and the ledger of money paid back, for ten years, as the law demands.</source>
        <translation>Resta senza nome: che ci furono ticket e ordini e quando, e il registro del denaro rimborsato, per dieci anni, come vuole la legge.</translation>
    </message>
</context>
<context>
    <name>ErasureCase</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n ordine</numerusform>
            <numerusform>%n ordini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n rimborso</numerusform>
            <numerusform>%n rimborsi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n richiesta</numerusform>
            <numerusform>%n richieste</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget for ever</source>
        <translation>Dimentica per sempre</translation>
    </message>
    <message>
        <source>Forget {name} for ever?</source>
        <translation>Dimenticare {name} per sempre?</translation>
    </message>
    <message>
        <source>It cannot be taken back, not even from a backup.</source>
        <translation>Non si può annullare, nemmeno da un backup.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Tieni il cliente</translation>
    </message>
    <message>
        <source>Somebody other than who asked must decide, with the right to it.</source>
        <translation>Deve decidere un altro, che ne abbia il diritto.</translation>
    </message>
    <message>
        <source>{who} asked for it.</source>
        <translation>L’ha chiesto {who}.</translation>
    </message>
</context>
<context>
    <name>ErasureList</name>
    <message>
        <source>To be forgotten</source>
        <translation>Da dimenticare</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>ID check</source>
        <translation>verifica dell’identità</translation>
    </message>
    <message>
        <source>Order {number}, {lines}</source>
        <translation>Ordine {number}, {lines}</translation>
    </message>
    <message>
        <source>There is no file, call or message with this request.</source>
        <translation>Con questa richiesta non c&apos;è alcun file, chiamata o messaggio.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lettura</translation>
    </message>
    <message>
        <source>written answer</source>
        <translation>risposta scritta</translation>
    </message>
    <message>
        <source>{channel} {time}</source>
        <translation>{channel} {time}</translation>
    </message>
    <message>
        <source>{kind}: {name}, attached</source>
        <translation>{kind}: {name}, allegato</translation>
    </message>
    <message>
        <source>{script}: {done} of {total} steps</source>
        <translation>{script}: {done} passi su {total}</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Attach…</source>
        <translation>Allega…</translation>
    </message>
    <message>
        <source>Evidence: {kinds}</source>
        <translation>Prova: {kinds}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} di {all}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>A minor fault</source>
        <translation>Difetto lieve</translation>
    </message>
    <message>
        <source>Broken on arrival</source>
        <translation>Arrivato rotto</translation>
    </message>
    <message>
        <source>Changed their mind</source>
        <translation>Ha cambiato idea</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condizione</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Danneggiato</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Non funziona</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Repair failed</source>
        <translation>Riparazione non riuscita</translation>
    </message>
    <message>
        <source>Told us on</source>
        <translation>Segnalato il</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usato</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Merce sbagliata</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>A number</source>
        <translation>Un numero</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>Un numero di telefono</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Un numero intero</translation>
    </message>
    <message>
        <source>An amount in {currency}</source>
        <translation>Un importo in {currency}</translation>
    </message>
    <message>
        <source>An e-mail address</source>
        <translation>Un indirizzo e-mail</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>{question} (optional)</source>
        <translation>{question} (facoltativo)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Refund</source>
        <translation>Rimborso</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>a character that no text holds</source>
        <translation>un carattere che nessun testo contiene</translation>
    </message>
    <message>
        <source>a condition over what was not answered is not met; ask on every way here</source>
        <translation>una condizione su ciò che non ha risposta non vale; chiedilo su ogni strada che porta qui</translation>
    </message>
    <message>
        <source>a form has fields</source>
        <translation>un modulo ha dei campi</translation>
    </message>
    <message>
        <source>a script has stages</source>
        <translation>uno script ha delle fasi</translation>
    </message>
    <message>
        <source>a script has steps</source>
        <translation>uno script ha dei passi</translation>
    </message>
    <message>
        <source>a script may not use itself</source>
        <translation>uno script non può usare se stesso</translation>
    </message>
    <message>
        <source>a second document begins</source>
        <translation>comincia un secondo documento</translation>
    </message>
    <message>
        <source>a signature needs a name and a day</source>
        <translation>una firma richiede un nome e un giorno</translation>
    </message>
    <message>
        <source>a step says first what it is</source>
        <translation>un passo dice prima che cosa è</translation>
    </message>
    <message>
        <source>a tag: {tag}</source>
        <translation>un tag: {tag}</translation>
    </message>
    <message>
        <source>a {higher} may give less than {lower}: {most}, not {least}</source>
        <translation>{higher} può concedere meno di {lower}: {most}, non {least}</translation>
    </message>
    <message>
        <source>add a step to a stage</source>
        <translation>aggiungi un passo a una fase</translation>
    </message>
    <message>
        <source>add answers:</source>
        <translation>aggiungi answers:</translation>
    </message>
    <message>
        <source>add answers: or another type:</source>
        <translation>aggiungi answers: o un altro type:</translation>
    </message>
    <message>
        <source>add clause: with the clause that allows it, such as clause: &quot;3.2&quot;</source>
        <translation>aggiungi clause: con la clausola che lo permette, per esempio clause: &quot;3.2&quot;</translation>
    </message>
    <message>
        <source>add else: with the step for when no condition holds</source>
        <translation>aggiungi else: con il passo per quando nessuna condizione vale</translation>
    </message>
    <message>
        <source>add fields:</source>
        <translation>aggiungi fields:</translation>
    </message>
    <message>
        <source>add fields:, each with id:</source>
        <translation>aggiungi fields:, ciascuno con id:</translation>
    </message>
    <message>
        <source>add it to {place}</source>
        <translation>aggiungilo in {place}</translation>
    </message>
    <message>
        <source>add it: it says what the book is</source>
        <translation>aggiungilo: dice che manuale è</translation>
    </message>
    <message>
        <source>add one question or more</source>
        <translation>aggiungi almeno una domanda</translation>
    </message>
    <message>
        <source>add set: with name: formula</source>
        <translation>aggiungi set: con nome: formula</translation>
    </message>
    <message>
        <source>add stages: with {stages}</source>
        <translation>aggiungi stages: con {stages}</translation>
    </message>
    <message>
        <source>add tests: with a case for each way through</source>
        <translation>aggiungi tests: con un caso per ogni strada</translation>
    </message>
    <message>
        <source>add title: and say in a few words what is to be done</source>
        <translation>aggiungi title: e di&apos; in poche parole che cosa va fatto</translation>
    </message>
    <message>
        <source>add to confirm: - end: closed, with a disposition</source>
        <translation>aggiungi a confirm: - end: closed, con una disposition</translation>
    </message>
    <message>
        <source>add use: with its name</source>
        <translation>aggiungi use: con il suo nome</translation>
    </message>
    <message>
        <source>add was: with the text of the version before</source>
        <translation>aggiungi was: con il testo della versione precedente</translation>
    </message>
    <message>
        <source>add when: with a condition and where it leads</source>
        <translation>aggiungi when: con una condizione e dove porta</translation>
    </message>
    <message>
        <source>add {field}: 0.00, or more</source>
        <translation>aggiungi {field}: 0.00 o più</translation>
    </message>
    <message>
        <source>add {language} to languages in book.yaml, or take the text out</source>
        <translation>aggiungi {language} a languages in book.yaml, o togli il testo</translation>
    </message>
    <message>
        <source>add {name}: and say it</source>
        <translation>aggiungi {name}: e scrivilo</translation>
    </message>
    <message>
        <source>add {words}</source>
        <translation>aggiungi {words}</translation>
    </message>
    <message>
        <source>anchors and aliases are not used here</source>
        <translation>qui non si usano ancore né alias</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>chi approva</translation>
    </message>
    <message>
        <source>ask for it, or calculate it, in a step before this one</source>
        <translation>chiedilo o calcolalo in un passo precedente</translation>
    </message>
    <message>
        <source>asks for nothing</source>
        <translation>non chiede nulla</translation>
    </message>
    <message>
        <source>asks nothing</source>
        <translation>non chiede nulla</translation>
    </message>
    <message>
        <source>begin with script: and its name</source>
        <translation>comincia con script: e il suo nome</translation>
    </message>
    <message>
        <source>cannot write {field}</source>
        <translation>non si può scrivere {field}</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>capitolo</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>scelta</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>clausola</translation>
    </message>
    <message>
        <source>clause {clause} has no point {point}</source>
        <translation>la clausola {clause} non ha il punto {point}</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>impegno</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>vincolo</translation>
    </message>
    <message>
        <source>did you mean {word}?</source>
        <translation>intendevi {word}?</translation>
    </message>
    <message>
        <source>divide it into several</source>
        <translation>dividilo in più parti</translation>
    </message>
    <message>
        <source>divide the book</source>
        <translation>dividi il manuale</translation>
    </message>
    <message>
        <source>empty span {opens} to {closes}</source>
        <translation>intervallo vuoto da {opens} a {closes}</translation>
    </message>
    <message>
        <source>ended at {end}, not at {wanted}</source>
        <translation>finito in {end}, non in {wanted}</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>prova</translation>
    </message>
    <message>
        <source>expected &apos;store&apos;</source>
        <translation>qui va &apos;store&apos;</translation>
    </message>
    <message>
        <source>expected a formula</source>
        <translation>qui va una formula</translation>
    </message>
    <message>
        <source>expected a formula of at most {count} characters</source>
        <translation>qui va una formula, caratteri al massimo {count}</translation>
    </message>
    <message>
        <source>expected a list</source>
        <translation>qui va un elenco</translation>
    </message>
    <message>
        <source>expected a name</source>
        <translation>qui va un nome</translation>
    </message>
    <message>
        <source>expected a name, found {found}</source>
        <translation>qui va un nome, c&apos;è {found}</translation>
    </message>
    <message>
        <source>expected a period</source>
        <translation>qui va un periodo</translation>
    </message>
    <message>
        <source>expected a script</source>
        <translation>qui va uno script</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>qui va un testo</translation>
    </message>
    <message>
        <source>expected a whole number</source>
        <translation>qui va un numero intero</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>qui vanno dei campi</translation>
    </message>
    <message>
        <source>expected at least 1</source>
        <translation>qui va almeno 1</translation>
    </message>
    <message>
        <source>expected at least one</source>
        <translation>qui ne va almeno uno</translation>
    </message>
    <message>
        <source>expected at least one rule</source>
        <translation>qui va almeno una regola</translation>
    </message>
    <message>
        <source>expected fields</source>
        <translation>qui vanno dei campi</translation>
    </message>
    <message>
        <source>expected one of {words}</source>
        <translation>qui va uno di: {words}</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>qui va true o false</translation>
    </message>
    <message>
        <source>expected {mark}, found {found}</source>
        <translation>qui va {mark}, c&apos;è {found}</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>qui va {value}</translation>
    </message>
    <message>
        <source>give both, or neither</source>
        <translation>indicali entrambi, o nessuno dei due</translation>
    </message>
    <message>
        <source>give each answer a name of its own</source>
        <translation>dai a ogni risposta un nome suo</translation>
    </message>
    <message>
        <source>give each step a name of its own</source>
        <translation>dai a ogni passo un nome suo</translation>
    </message>
    <message>
        <source>give it another id; the first is in {file} line {line}</source>
        <translation>dagli un altro id; il primo è in {file}, riga {line}</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>dagli un altro nome</translation>
    </message>
    <message>
        <source>give it one of {fields}</source>
        <translation>indica uno di: {fields}</translation>
    </message>
    <message>
        <source>give two answers or more, and mark one of them with right: true</source>
        <translation>dai almeno due risposte e segnane una con right: true</translation>
    </message>
    <message>
        <source>gives money and names no clause</source>
        <translation>dà denaro e non nomina una clausola</translation>
    </message>
    <message>
        <source>gives {type}, where {wants} is needed</source>
        <translation>dà {type}, ma serve {wants}</translation>
    </message>
    <message>
        <source>gives {type}, which nothing here can hold</source>
        <translation>dà {type}, che qui nulla può contenere</translation>
    </message>
    <message>
        <source>goes round and never ends</source>
        <translation>gira in tondo e non finisce mai</translation>
    </message>
    <message>
        <source>in force on {day}, after its edition on {edition}</source>
        <translation>in vigore dal {day}, dopo la sua edizione ({edition})</translation>
    </message>
    <message>
        <source>indent with spaces, not with a tab</source>
        <translation>rientra con spazi, non con un tabulatore</translation>
    </message>
    <message>
        <source>is missing in {languages}</source>
        <translation>manca in {languages}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>qui non è noto</translation>
    </message>
    <message>
        <source>its answer does not fit ({problem})</source>
        <translation>la sua risposta non va bene ({problem})</translation>
    </message>
    <message>
        <source>keep it at one of the two; the first is in {place}</source>
        <translation>tienilo in uno dei due; il primo è in {place}</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>tieni uno dei due</translation>
    </message>
    <message>
        <source>keep one of the two; the first is on line {line}</source>
        <translation>tieni uno dei due; il primo è alla riga {line}</translation>
    </message>
    <message>
        <source>keep one of the two; the other is in {place}</source>
        <translation>tieni uno dei due; l&apos;altro è in {place}</translation>
    </message>
    <message>
        <source>keep to {count}</source>
        <translation>resta entro {count}</translation>
    </message>
    <message>
        <source>keep to {count}, and hand over to other scripts</source>
        <translation>resta entro {count} e passa ad altri script</translation>
    </message>
    <message>
        <source>leads back from {stage} to {earlier}</source>
        <translation>riporta da {stage} a {earlier}</translation>
    </message>
    <message>
        <source>leads behind the last step</source>
        <translation>porta oltre l&apos;ultimo passo</translation>
    </message>
    <message>
        <source>let an answer, a rule or a next lead to {step}, or take it out</source>
        <translation>fai portare a {step} una risposta, una regola o un next, o toglilo</translation>
    </message>
    <message>
        <source>let both sides be of one kind: a text stands in quotes, a number does not</source>
        <translation>i due lati siano dello stesso tipo: un testo sta tra virgolette, un numero no</translation>
    </message>
    <message>
        <source>let one answer or rule lead out of the circle</source>
        <translation>fai uscire dal cerchio una risposta o una regola</translation>
    </message>
    <message>
        <source>level</source>
        <translation>livello</translation>
    </message>
    <message>
        <source>lock it by must_read of a clause, or unlock one of {queues}</source>
        <translation>bloccala con must_read di una clausola, o sblocca una di: {queues}</translation>
    </message>
    <message>
        <source>longer than {count} characters</source>
        <translation>più lungo di {count} caratteri</translation>
    </message>
    <message>
        <source>look at the indents, the colons and the quotes of this line and the one before</source>
        <translation>guarda i rientri, i due punti e le virgolette di questa riga e di quella prima</translation>
    </message>
    <message>
        <source>make both say the same; the {about} is in {place}</source>
        <translation>fai dire la stessa cosa a entrambi; {about}: vedi {place}</translation>
    </message>
    <message>
        <source>mend the condition</source>
        <translation>correggi la condizione</translation>
    </message>
    <message>
        <source>mend the condition where the sign ^ points</source>
        <translation>correggi la condizione dove indica il segno ^</translation>
    </message>
    <message>
        <source>mend the script, or the test case where the script is right</source>
        <translation>correggi lo script, o la prova se lo script è giusto</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mancante</translation>
    </message>
    <message>
        <source>more after the end</source>
        <translation>c&apos;è altro dopo la fine</translation>
    </message>
    <message>
        <source>more than all of it</source>
        <translation>più del totale</translation>
    </message>
    <message>
        <source>more than online</source>
        <translation>più che online</translation>
    </message>
    <message>
        <source>more than the goods</source>
        <translation>più della merce</translation>
    </message>
    <message>
        <source>more than {count} files</source>
        <translation>più di {count} file</translation>
    </message>
    <message>
        <source>more than {count} levels deep</source>
        <translation>più di {count} livelli di profondità</translation>
    </message>
    <message>
        <source>move {step} to a later stage, unless it is meant to be done again</source>
        <translation>sposta {step} in una fase successiva, a meno che non vada ripetuto</translation>
    </message>
    <message>
        <source>name a window, a level or a role</source>
        <translation>indica una finestra, un livello o un ruolo</translation>
    </message>
    <message>
        <source>name the clause alone</source>
        <translation>indica solo la clausola</translation>
    </message>
    <message>
        <source>name the same clauses in every language</source>
        <translation>nomina le stesse clausole in ogni lingua</translation>
    </message>
    <message>
        <source>name them in a script, a level or a template, if they are to be kept by machine</source>
        <translation>nominale in uno script, un livello o un modello, se deve farle rispettare il programma</translation>
    </message>
    <message>
        <source>names no script</source>
        <translation>non nomina uno script</translation>
    </message>
    <message>
        <source>names no words</source>
        <translation>non nomina parole</translation>
    </message>
    <message>
        <source>names {theirs}, the {language} text {ours}</source>
        <translation>nomina {theirs}, il testo {language} invece {ours}</translation>
    </message>
    <message>
        <source>no action: {text}</source>
        <translation>nessuna azione: {text}</translation>
    </message>
    <message>
        <source>no clause: {text}</source>
        <translation>non è una clausola: {text}</translation>
    </message>
    <message>
        <source>no currency: {text}</source>
        <translation>non è una valuta: {text}</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>non è una durata</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>nessuna fine</translation>
    </message>
    <message>
        <source>no evidence: {text}</source>
        <translation>non è una prova: {text}</translation>
    </message>
    <message>
        <source>no file of a book</source>
        <translation>non è un file del manuale</translation>
    </message>
    <message>
        <source>no id: {text}</source>
        <translation>non è un id: {text}</translation>
    </message>
    <message>
        <source>no kind of step: {text}</source>
        <translation>non è un tipo di passo: {text}</translation>
    </message>
    <message>
        <source>no language: {language}</source>
        <translation>non è una lingua: {language}</translation>
    </message>
    <message>
        <source>no languages</source>
        <translation>nessuna lingua</translation>
    </message>
    <message>
        <source>no name: {text}</source>
        <translation>non è un nome: {text}</translation>
    </message>
    <message>
        <source>no number: {text}</source>
        <translation>non è un numero: {text}</translation>
    </message>
    <message>
        <source>no opening hours</source>
        <translation>non è un orario di apertura</translation>
    </message>
    <message>
        <source>no pack of its own: {pack}</source>
        <translation>non è un pacchetto a sé: {pack}</translation>
    </message>
    <message>
        <source>no public holidays known of {country}</source>
        <translation>non si conoscono i giorni festivi di {country}</translation>
    </message>
    <message>
        <source>no such day: {day}</source>
        <translation>giorno inesistente: {day}</translation>
    </message>
    <message>
        <source>no such time zone: {zone}</source>
        <translation>fuso orario inesistente: {zone}</translation>
    </message>
    <message>
        <source>no such weekday: {days}</source>
        <translation>giorno della settimana inesistente: {days}</translation>
    </message>
    <message>
        <source>no test case says where it leads</source>
        <translation>nessuna prova dice dove porta</translation>
    </message>
    <message>
        <source>no text in {languages}</source>
        <translation>manca il testo in {languages}</translation>
    </message>
    <message>
        <source>no value: {value}</source>
        <translation>non è un valore: {value}</translation>
    </message>
    <message>
        <source>no way leads here</source>
        <translation>nessuna strada porta qui</translation>
    </message>
    <message>
        <source>no {field}: {text}</source>
        <translation>nessun {field}: {text}</translation>
    </message>
    <message>
        <source>nobody: {text}</source>
        <translation>nessuno: {text}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>not a date: {text}</source>
        <translation>non è una data: {text}</translation>
    </message>
    <message>
        <source>not a time of day: {text}</source>
        <translation>non è un&apos;ora del giorno: {text}</translation>
    </message>
    <message>
        <source>not an amount of {currency}</source>
        <translation>non è un importo in {currency}</translation>
    </message>
    <message>
        <source>not an amount of {currency}: {text}</source>
        <translation>non è un importo in {currency}: {text}</translation>
    </message>
    <message>
        <source>not one of its {count} texts is in {languages}</source>
        <translation>nessuno dei suoi {count} testi è in {languages}</translation>
    </message>
    <message>
        <source>nothing is calculated</source>
        <translation>non si calcola nulla</translation>
    </message>
    <message>
        <source>nothing is called {name}</source>
        <translation>nulla si chiama {name}</translation>
    </message>
    <message>
        <source>nothing rests on {clauses}</source>
        <translation>nulla si fonda su {clauses}</translation>
    </message>
    <message>
        <source>number it {chapter}.… or move it to the file of its chapter</source>
        <translation>numerala {chapter}.… o spostala nel file del suo capitolo</translation>
    </message>
    <message>
        <source>one answer must be right, others wrong</source>
        <translation>una risposta dev&apos;essere giusta, le altre sbagliate</translation>
    </message>
    <message>
        <source>point {point} is there already</source>
        <translation>il punto {point} c&apos;è già</translation>
    </message>
    <message>
        <source>product</source>
        <translation>prodotto</translation>
    </message>
    <message>
        <source>promises nothing</source>
        <translation>non promette nulla</translation>
    </message>
    <message>
        <source>put each item on a line of its own, after a dash</source>
        <translation>metti ogni voce su una riga sua, dopo un trattino</translation>
    </message>
    <message>
        <source>put it in quotes: &quot;{value}&quot;</source>
        <translation>mettilo tra virgolette: &quot;{value}&quot;</translation>
    </message>
    <message>
        <source>queues of book.yaml</source>
        <translation>queues di book.yaml</translation>
    </message>
    <message>
        <source>review it with its owner, and write the day of the next review; the owner is {owner}</source>
        <translation>rivedilo con il responsabile e scrivi il giorno della prossima revisione; il responsabile è {owner}</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force</source>
        <translation>revisione il {day}, prima che sia in vigore</translation>
    </message>
    <message>
        <source>reviewed on {day}, before it is in force on {in_force}</source>
        <translation>revisione il {day}, prima che sia in vigore il {in_force}</translation>
    </message>
    <message>
        <source>role</source>
        <translation>ruolo</translation>
    </message>
    <message>
        <source>rule of care</source>
        <translation>regola di attenzione</translation>
    </message>
    <message>
        <source>say rather: {words}</source>
        <translation>di&apos; piuttosto: {words}</translation>
    </message>
    <message>
        <source>say the same numbers in every language</source>
        <translation>di&apos; gli stessi numeri in ogni lingua</translation>
    </message>
    <message>
        <source>says no limit</source>
        <translation>non dice il limite</translation>
    </message>
    <message>
        <source>says nothing in {language}, the first language of the book</source>
        <translation>non dice nulla in {language}, la prima lingua del manuale</translation>
    </message>
    <message>
        <source>says {theirs}, the {language} text {ours}</source>
        <translation>dice {theirs}, il testo {language} invece {ours}</translation>
    </message>
    <message>
        <source>small letters, digits and _ only, a letter first</source>
        <translation>solo lettere minuscole, cifre e _, prima una lettera</translation>
    </message>
    <message>
        <source>solved in {solved}, before the first reply in {replied}</source>
        <translation>risolto in {solved}, prima della prima risposta in {replied}</translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation>è qui due volte</translation>
    </message>
    <message>
        <source>states nothing known</source>
        <translation>non afferma nulla di noto</translation>
    </message>
    <message>
        <source>stays at {step}: {why}</source>
        <translation>si ferma a {step}: {why}</translation>
    </message>
    <message>
        <source>step {place} is {found}, not {wanted}</source>
        <translation>il passo {place} è {found}, non {wanted}</translation>
    </message>
    <message>
        <source>such as order.paid / 2</source>
        <translation>per esempio order.paid / 2</translation>
    </message>
    <message>
        <source>such as {name}: 14</source>
        <translation>per esempio {name}: 14</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>sondaggio</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>toglilo</translation>
    </message>
    <message>
        <source>take out the line ---</source>
        <translation>togli la riga ---</translation>
    </message>
    <message>
        <source>take out the word with the !</source>
        <translation>togli la parola con il !</translation>
    </message>
    <message>
        <source>template</source>
        <translation>modello</translation>
    </message>
    <message>
        <source>the book does not speak {language}</source>
        <translation>il manuale non parla {language}</translation>
    </message>
    <message>
        <source>the calendar has no open hours at all</source>
        <translation>il calendario non ha nessun orario di apertura</translation>
    </message>
    <message>
        <source>the clause says {stated}, the {about} {name} says {kept}</source>
        <translation>la clausola dice {stated}, {about} {name} dice {kept}</translation>
    </message>
    <message>
        <source>the code of conduct avoids “{phrase}”</source>
        <translation>il codice di condotta evita «{phrase}»</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>il file è vuoto</translation>
    </message>
    <message>
        <source>the order is {stages}</source>
        <translation>l&apos;ordine è {stages}</translation>
    </message>
    <message>
        <source>the review of clause {clause} was due on {day}</source>
        <translation>la clausola {clause} andava rivista il {day}</translation>
    </message>
    <message>
        <source>the review of the book was due on {day}</source>
        <translation>il manuale andava rivisto il {day}</translation>
    </message>
    <message>
        <source>the rule has no condition</source>
        <translation>la regola non ha condizioni</translation>
    </message>
    <message>
        <source>the rule has no else</source>
        <translation>la regola non ha else</translation>
    </message>
    <message>
        <source>the script has no end</source>
        <translation>lo script non ha una fine</translation>
    </message>
    <message>
        <source>the script has no step</source>
        <translation>lo script non ha nessun passo</translation>
    </message>
    <message>
        <source>the script is called {name}</source>
        <translation>lo script si chiama {name}</translation>
    </message>
    <message>
        <source>the script stops here without an end</source>
        <translation>lo script si ferma qui senza una fine</translation>
    </message>
    <message>
        <source>the script {script} has no step {step}</source>
        <translation>lo script {script} non ha il passo {step}</translation>
    </message>
    <message>
        <source>the step has no title</source>
        <translation>il passo non ha un titolo</translation>
    </message>
    <message>
        <source>the store&apos;s refund rules have no window {name}</source>
        <translation>le regole di rimborso del negozio non hanno la finestra {name}</translation>
    </message>
    <message>
        <source>the {language} text is the same as the {first} one</source>
        <translation>il testo {language} è uguale a quello {first}</translation>
    </message>
    <message>
        <source>there is a {kind} {name} already</source>
        <translation>{kind} {name}: c&apos;è già</translation>
    </message>
    <message>
        <source>there is no answer to it</source>
        <translation>non ha risposta</translation>
    </message>
    <message>
        <source>there is no answer to pick</source>
        <translation>non c&apos;è nessuna risposta da scegliere</translation>
    </message>
    <message>
        <source>there is no clause {clause}</source>
        <translation>non c&apos;è la clausola {clause}</translation>
    </message>
    <message>
        <source>there is no priority {name}</source>
        <translation>non c&apos;è la priorità {name}</translation>
    </message>
    <message>
        <source>there is no product {name}</source>
        <translation>non c&apos;è il prodotto {name}</translation>
    </message>
    <message>
        <source>there is no queue {name}</source>
        <translation>non c&apos;è la coda {name}</translation>
    </message>
    <message>
        <source>there is no role {name}</source>
        <translation>non c&apos;è il ruolo {name}</translation>
    </message>
    <message>
        <source>there is no script {name}</source>
        <translation>non c&apos;è lo script {name}</translation>
    </message>
    <message>
        <source>there is no service level {name}</source>
        <translation>non c&apos;è il livello di servizio {name}</translation>
    </message>
    <message>
        <source>there is no step {step}</source>
        <translation>non c&apos;è il passo {step}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>questo file non c&apos;è</translation>
    </message>
    <message>
        <source>there is no template {name}</source>
        <translation>non c&apos;è il modello {name}</translation>
    </message>
    <message>
        <source>there is no {about} {name}</source>
        <translation>{about} {name}: non c&apos;è</translation>
    </message>
    <message>
        <source>there is no § {number}</source>
        <translation>non c&apos;è il § {number}</translation>
    </message>
    <message>
        <source>there is {words}</source>
        <translation>ci sono: {words}</translation>
    </message>
    <message>
        <source>this is no YAML: {why}</source>
        <translation>questo non è YAML: {why}</translation>
    </message>
    <message>
        <source>this is no formula: {why}</source>
        <translation>questa non è una formula: {why}</translation>
    </message>
    <message>
        <source>this is no text: {why}</source>
        <translation>questo non è un testo: {why}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>formazione</translation>
    </message>
    <message>
        <source>translate it</source>
        <translation>traducilo</translation>
    </message>
    <message>
        <source>translate it, or let readers have the first language</source>
        <translation>traducilo, o lascia ai lettori la prima lingua</translation>
    </message>
    <message>
        <source>translate {text}</source>
        <translation>traduci {text}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>unlocks {queue}, which nothing locks</source>
        <translation>sblocca {queue}, che nulla blocca</translation>
    </message>
    <message>
        <source>use small letters, digits, - and _, beginning with a letter</source>
        <translation>usa lettere minuscole, cifre, - e _, cominciando con una lettera</translation>
    </message>
    <message>
        <source>use the next letter</source>
        <translation>usa la lettera successiva</translation>
    </message>
    <message>
        <source>version {older} stands behind version {newer}</source>
        <translation>la versione {older} sta dopo la versione {newer}</translation>
    </message>
    <message>
        <source>version {older} was in force on {day}, not before version {newer}</source>
        <translation>la versione {older} era in vigore dal {day}, non prima della versione {newer}</translation>
    </message>
    <message>
        <source>version {version} without a history</source>
        <translation>versione {version} senza storia</translation>
    </message>
    <message>
        <source>versions begin with 1</source>
        <translation>le versioni cominciano da 1</translation>
    </message>
    <message>
        <source>went {path}; {why}</source>
        <translation>è passato per {path}; {why}</translation>
    </message>
    <message>
        <source>window</source>
        <translation>finestra</translation>
    </message>
    <message>
        <source>write &quot;n&quot;: 14</source>
        <translation>scrivi &quot;n&quot;: 14</translation>
    </message>
    <message>
        <source>write &quot;pack&quot;: &quot;store&quot;</source>
        <translation>scrivi &quot;pack&quot;: &quot;store&quot;</translation>
    </message>
    <message>
        <source>write &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</source>
        <translation>scrivi &quot;period&quot;: {{&quot;n&quot;: 30, &quot;unit&quot;: &quot;days&quot;}}</translation>
    </message>
    <message>
        <source>write &quot;schema&quot;: {value}</source>
        <translation>scrivi &quot;schema&quot;: {value}</translation>
    </message>
    <message>
        <source>write 10000 or less</source>
        <translation>scrivi 10000 o meno</translation>
    </message>
    <message>
        <source>write a day after {day}</source>
        <translation>scrivi un giorno dopo il {day}</translation>
    </message>
    <message>
        <source>write a day before {day}</source>
        <translation>scrivi un giorno prima del {day}</translation>
    </message>
    <message>
        <source>write a zone such as Europe/Riga, hours such as &quot;09:00-18:00&quot;, days as 2026-12-24</source>
        <translation>scrivi un fuso come Europe/Riga, orari come &quot;09:00-18:00&quot;, giorni come 2026-12-24</translation>
    </message>
    <message>
        <source>write avoid: {{en: [&quot;words to avoid&quot;]}}</source>
        <translation>scrivi avoid: {{en: [&quot;parole da evitare&quot;]}}</translation>
    </message>
    <message>
        <source>write each as name: value</source>
        <translation>scrivi ciascuno come nome: valore</translation>
    </message>
    <message>
        <source>write earlier versions below, newest first</source>
        <translation>scrivi sotto le versioni precedenti, la più recente per prima</translation>
    </message>
    <message>
        <source>write it as &quot;3.2&quot; or &quot;3.2 b&quot;</source>
        <translation>scrivila come &quot;3.2&quot; o &quot;3.2 b&quot;</translation>
    </message>
    <message>
        <source>write it as &quot;50.00&quot;</source>
        <translation>scrivilo come &quot;50.00&quot;</translation>
    </message>
    <message>
        <source>write it as 2026-03-01</source>
        <translation>scrivila come 2026-03-01</translation>
    </message>
    <message>
        <source>write it as JSON</source>
        <translation>scrivilo come JSON</translation>
    </message>
    <message>
        <source>write it as en</source>
        <translation>scrivila come en</translation>
    </message>
    <message>
        <source>write it as en, zh, cs, lv or it</source>
        <translation>scrivila come en, zh, cs, lv o it</translation>
    </message>
    <message>
        <source>write it as late-parcel</source>
        <translation>scrivilo come late-parcel</translation>
    </message>
    <message>
        <source>write it flatter</source>
        <translation>scrivilo con meno livelli</translation>
    </message>
    <message>
        <source>write its fields below it, each as name: value</source>
        <translation>scrivi sotto i suoi campi, ciascuno come nome: valore</translation>
    </message>
    <message>
        <source>write its fields, each as name: value</source>
        <translation>scrivi i suoi campi, ciascuno come nome: valore</translation>
    </message>
    <message>
        <source>write languages: [en, cs]</source>
        <translation>scrivi languages: [en, cs]</translation>
    </message>
    <message>
        <source>write mon: &quot;09:00-18:00&quot;; the days are {days}</source>
        <translation>scrivi mon: &quot;09:00-18:00&quot;; i giorni sono {days}</translation>
    </message>
    <message>
        <source>write name: value</source>
        <translation>scrivi nome: valore</translation>
    </message>
    <message>
        <source>write next: with the step that follows</source>
        <translation>scrivi next: con il passo che segue</translation>
    </message>
    <message>
        <source>write one below a stage: - say: greet</source>
        <translation>scrivine uno sotto una fase: - say: greet</translation>
    </message>
    <message>
        <source>write one of {words}</source>
        <translation>scrivi uno di: {words}</translation>
    </message>
    <message>
        <source>write one text here</source>
        <translation>scrivi qui un testo</translation>
    </message>
    <message>
        <source>write pass: 85, or up to 100</source>
        <translation>scrivi pass: 85, o fino a 100</translation>
    </message>
    <message>
        <source>write script: {named}, or call the file {name}.yaml</source>
        <translation>scrivi script: {named}, o chiama il file {name}.yaml</translation>
    </message>
    <message>
        <source>write the id of one that is there</source>
        <translation>scrivi l&apos;id di uno che c&apos;è</translation>
    </message>
    <message>
        <source>write the value out</source>
        <translation>scrivi il valore per esteso</translation>
    </message>
    <message>
        <source>write the words, in quotes where they are a number</source>
        <translation>scrivi le parole, tra virgolette se sono un numero</translation>
    </message>
    <message>
        <source>write three letters, such as EUR</source>
        <translation>scrivi tre lettere, per esempio EUR</translation>
    </message>
    <message>
        <source>write two letters, such as LV</source>
        <translation>scrivi due lettere, per esempio LV</translation>
    </message>
    <message>
        <source>write version: 1</source>
        <translation>scrivi version: 1</translation>
    </message>
    <message>
        <source>write words</source>
        <translation>scrivi delle parole</translation>
    </message>
    <message>
        <source>write {day} or earlier, or move in_force of book.yaml</source>
        <translation>scrivi {day} o prima, o sposta in_force di book.yaml</translation>
    </message>
    <message>
        <source>write {field}: &quot;{example}&quot;</source>
        <translation>scrivi {field}: &quot;{example}&quot;</translation>
    </message>
    <message>
        <source>write {field}: 30s, 45m, 4h or 2d</source>
        <translation>scrivi {field}: 30s, 45m, 4h o 2d</translation>
    </message>
    <message>
        <source>write {field}: {amount} or more</source>
        <translation>scrivi {field}: {amount} o più</translation>
    </message>
    <message>
        <source>write {field}: {amount}, or change store.json</source>
        <translation>scrivi {field}: {amount}, o cambia store.json</translation>
    </message>
    <message>
        <source>write {field}: {example}</source>
        <translation>scrivi {field}: {example}</translation>
    </message>
    <message>
        <source>write {name}: true or {name}: false</source>
        <translation>scrivi {name}: true o {name}: false</translation>
    </message>
    <message>
        <source>{answer} is the name of several answers</source>
        <translation>{answer} è il nome di più risposte</translation>
    </message>
    <message>
        <source>{clause} is not of chapter {chapter}</source>
        <translation>{clause} non è del capitolo {chapter}</translation>
    </message>
    <message>
        <source>{count} steps are more than anybody walks</source>
        <translation>{count} passi sono più di quanti se ne percorrano</translation>
    </message>
    <message>
        <source>{count} words are too many to say</source>
        <translation>{count} parole sono troppe da dire</translation>
    </message>
    <message>
        <source>{cure} Else add it to {place}</source>
        <translation>{cure} Altrimenti aggiungilo in {place}</translation>
    </message>
    <message>
        <source>{cure}; else add it to {place}</source>
        <translation>{cure}; altrimenti aggiungilo in {place}</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} gg</translation>
    </message>
    <message>
        <source>{day} in a day is less than {case} in one case</source>
        <translation>{day} al giorno è meno di {case} per singolo caso</translation>
    </message>
    <message>
        <source>{file} line {line}</source>
        <translation>{file}, riga {line}</translation>
    </message>
    <message>
        <source>{here} here, {there} in store.json</source>
        <translation>qui {here}, in store.json {there}</translation>
    </message>
    <message>
        <source>{language} is there twice</source>
        <translation>{language} c&apos;è due volte</translation>
    </message>
    <message>
        <source>{measure} is {here} here and {there} in level {level}, for the same tickets</source>
        <translation>{measure} è {here} qui e {there} nel livello {level}, per gli stessi ticket</translation>
    </message>
    <message>
        <source>{name} is a name already, on line {line}</source>
        <translation>{name} è già un nome, alla riga {line}</translation>
    </message>
    <message>
        <source>{name} is not asked on every way here</source>
        <translation>{name} non viene chiesto su ogni strada che porta qui</translation>
    </message>
    <message>
        <source>{name} is not known here</source>
        <translation>{name} qui non è noto</translation>
    </message>
    <message>
        <source>{name} is not known yet here</source>
        <translation>{name} qui non è ancora noto</translation>
    </message>
    <message>
        <source>{name} is {found}, not {wanted}</source>
        <translation>{name} è {found}, non {wanted}</translation>
    </message>
    <message>
        <source>{number} is the number of a product already</source>
        <translation>{number} è già il numero di un prodotto</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} e {other}</translation>
    </message>
    <message>
        <source>{other} comes back to {script}</source>
        <translation>{other} torna a {script}</translation>
    </message>
    <message>
        <source>{sign} does not go with {kinds}</source>
        <translation>{sign} non va con {kinds}</translation>
    </message>
    <message>
        <source>{stage} comes after {before}</source>
        <translation>{stage} viene dopo {before}</translation>
    </message>
    <message>
        <source>{step} is the name of {count} steps</source>
        <translation>{step} è il nome di {count} passi</translation>
    </message>
    <message>
        <source>{step} was not come to</source>
        <translation>a {step} non si è arrivati</translation>
    </message>
    <message>
        <source>{step} was not expected</source>
        <translation>{step} non era atteso</translation>
    </message>
    <message>
        <source>{type} needs answers to pick</source>
        <translation>{type} richiede risposte da scegliere</translation>
    </message>
    <message>
        <source>{what} in column {column} of {text}</source>
        <translation>{what}, colonna {column} di {text}</translation>
    </message>
</context>
<context>
    <name>FirstRunSheet</name>
    <message>
        <source>Connect to a hub</source>
        <translation>Connetti a un hub</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Codice di registrazione</translation>
    </message>
    <message>
        <source>Hub address</source>
        <translation>Indirizzo dell’hub</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Try the demo (no account)</source>
        <translation>Prova la demo (senza account)</translation>
    </message>
    <message>
        <source>Welcome to Evenkeel</source>
        <translation>Ti diamo il benvenuto in Evenkeel</translation>
    </message>
    <message>
        <source>Your work is saved on this computer first, so it goes on through any outage.</source>
        <translation>Il lavoro viene salvato prima su questo computer, quindi prosegue anche senza connessione.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Add a reason (needed to decline)</source>
        <translation>Aggiunga un motivo (necessario per rifiutare)</translation>
    </message>
    <message>
        <source>Approve {amount}</source>
        <translation>Approva {amount}</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Chiedi approvazione</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rifiuta</translation>
    </message>
    <message>
        <source>Explain to customer</source>
        <translation>Spiega al cliente</translation>
    </message>
    <message>
        <source>Issue {amount}</source>
        <translation>Rimborsa {amount}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
    <message>
        <source>Nothing unusual about this customer.</source>
        <translation>Niente di insolito per questo cliente.</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} as soon as the line is back, rests on {clause}, tells {who}.</source>
        <translation>Paga {amount} con {means} appena torna la connessione, si basa su {clause}, lo comunica a {who}.</translation>
    </message>
    <message>
        <source>Pays {amount} by {means} now, rests on {clause}, tells {who}.</source>
        <translation>Paga ora {amount} con {means}, si basa su {clause}, lo comunica a {who}.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Salva come PDF</translation>
    </message>
    <message>
        <source>The amount has changed since it was asked for; it can only be declined.</source>
        <translation>L&apos;importo è cambiato dalla richiesta; si può solo rifiutare.</translation>
    </message>
    <message>
        <source>The calculation with every step and clause</source>
        <translation>Il calcolo con ogni passo e clausola</translation>
    </message>
    <message>
        <source>Yes, issue {amount}</source>
        <translation>Sì, rimborsa {amount}</translation>
    </message>
    <message>
        <source>Your own request: somebody else decides.</source>
        <translation>È una tua richiesta: decide qualcun altro.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>comandi</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>clienti</translation>
    </message>
    <message>
        <source>open</source>
        <translation>apri</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>regole</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>rimborso</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>ticket</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
</context>
<context>
    <name>GoodwillRow</name>
    <message>
        <source>Goodwill</source>
        <translation>Gesto commerciale</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Non è un importo</translation>
    </message>
    <message>
        <source>up to {most} by policy</source>
        <translation>fino a {most} secondo le regole</translation>
    </message>
</context>
<context>
    <name>Graph</name>
    <message>
        <source>Graph of the script</source>
        <translation>Grafico dello script</translation>
    </message>
    <message>
        <source>leads to {steps}</source>
        <translation>porta a {steps}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>More about this checklist</source>
        <translation>Altro su questa checklist</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>circa %n min</numerusform>
            <numerusform>circa %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>parked: the ticket has moved on</source>
        <translation>accantonato: la richiesta è andata avanti</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>policy v{version}</source>
        <translation>policy v{version}</translation>
    </message>
    <message>
        <source>script v{version}</source>
        <translation>procedura v{version}</translation>
    </message>
    <message>
        <source>{done} of {all} steps done</source>
        <translation>{done} passi su {all} fatti</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>History</source>
        <translation>Storico</translation>
    </message>
    <message>
        <source>In force since {day}</source>
        <translation>In vigore dal {day}</translation>
    </message>
    <message>
        <source>Language of the policy</source>
        <translation>Lingua delle regole</translation>
    </message>
    <message>
        <source>Next review: {day}</source>
        <translation>Prossima revisione: {day}</translation>
    </message>
    <message>
        <source>Offline: as of {time}</source>
        <translation>Non in linea: situazione alle {time}</translation>
    </message>
    <message>
        <source>Owner: {name}</source>
        <translation>Responsabile: {name}</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Mostra modifiche</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>Dall’ultima lettura</translation>
    </message>
    <message>
        <source>v{edition}</source>
        <translation>v{edition}</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>lette {done} su {all}</translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Anywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>In a checklist</source>
        <translation>Nella checklist</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In un elenco</translation>
    </message>
    <message>
        <source>In the Outbox</source>
        <translation>Nella posta in uscita</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>On a ticket</source>
        <translation>In un ticket</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>Assigned to: {value}</source>
        <translation>Assegnato a: {value}</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>Close the ticket</source>
        <translation>Chiudi il ticket</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Conferma…</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergenza</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Prima risposta</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Segnala un’emergenza</translation>
    </message>
    <message>
        <source>Give back to the queue</source>
        <translation>Rimetti in coda</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>In evidenza</translation>
    </message>
    <message>
        <source>Priority: {value}</source>
        <translation>Priorità: {value}</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Soluzione</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Risolvi…</translation>
    </message>
    <message>
        <source>State: {value}</source>
        <translation>Stato: {value}</translation>
    </message>
    <message>
        <source>Type: {value}</source>
        <translation>Tipo: {value}</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assegnato</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>solved in {span}</source>
        <translation>risolto in {span}</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n riga</numerusform>
            <numerusform>%n righe</numerusform>
        </translation>
    </message>
    <message>
        <source>Credit {number} · {amount}</source>
        <translation>Nota di credito {number} · {amount}</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Nessun riepilogo</translation>
    </message>
    <message>
        <source>Order {number} delivered</source>
        <translation>Ordine {number} consegnato</translation>
    </message>
    <message>
        <source>Order {number} placed</source>
        <translation>Ordine {number} effettuato</translation>
    </message>
    <message>
        <source>This ticket · {channel}</source>
        <translation>Questo ticket · {channel}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how Qt is to write a day</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
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
    <name>HistoryTab</name>
    <message>
        <source>All</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contatti</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crediti</translation>
    </message>
    <message>
        <source>First contact. No history yet.</source>
        <translation>Primo contatto. Ancora nessuno storico.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Storico</translation>
    </message>
    <message>
        <source>Kinds of history</source>
        <translation>Tipi di storico</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Ordini</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostra altro</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Every ticket has an agent.</source>
        <translation>Ogni ticket ha un operatore.</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>È stato consegnato tutto.</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>Prossima scadenza: %1.</translation>
    </message>
    <message>
        <source>No drafts.</source>
        <translation>Nessuna bozza.</translation>
    </message>
    <message>
        <source>No emergencies.</source>
        <translation>Nessuna emergenza.</translation>
    </message>
    <message>
        <source>No open tickets.</source>
        <translation>Nessun ticket aperto.</translation>
    </message>
    <message>
        <source>No ticket here matches ‘%1’.</source>
        <translation>Nessun ticket qui corrisponde a «%1».</translation>
    </message>
    <message>
        <source>No ticket is yours.</source>
        <translation>Nessun ticket è tuo.</translation>
    </message>
    <message>
        <source>No ticket waits for a customer.</source>
        <translation>Nessun ticket è in attesa del cliente.</translation>
    </message>
    <message>
        <source>No tickets on this computer yet.</source>
        <translation>Ancora nessun ticket su questo computer.</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>Nessuna scadenza nella prossima ora.</translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation>Nessun ritardo.</translation>
    </message>
    <message>
        <source>Nothing to confirm.</source>
        <translation>Niente da confermare.</translation>
    </message>
    <message>
        <source>Show all open tickets</source>
        <translation>Mostra tutti i ticket aperti</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>Mostra tutto l’elenco</translation>
    </message>
    <message>
        <source>Show unassigned tickets</source>
        <translation>Mostra i ticket non assegnati</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>Assign the ticket…</source>
        <translation>Assegna il ticket…</translation>
    </message>
    <message>
        <source>Back to the ticket before</source>
        <translation>Torna al ticket precedente</translation>
    </message>
    <message>
        <source>Claim the ticket</source>
        <translation>Prendi in carico il ticket</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Chiudi scheda</translation>
    </message>
    <message>
        <source>Close what is on top, then back to the list</source>
        <translation>Chiudi ciò che è in primo piano, poi torna all’elenco</translation>
    </message>
    <message>
        <source>Export the Outbox for support, sealed</source>
        <translation>Esporta la posta in uscita per l’assistenza, sigillata</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtra questo elenco</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Trova un cliente</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Segnala un’emergenza</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Di nuovo avanti</translation>
    </message>
    <message>
        <source>From the list to Audit</source>
        <translation>Dall’elenco ad Audit</translation>
    </message>
    <message>
        <source>From the list to Inbox</source>
        <translation>Dall’elenco a In arrivo</translation>
    </message>
    <message>
        <source>From the list to Outbox</source>
        <translation>Dall’elenco a In uscita</translation>
    </message>
    <message>
        <source>From the list to Policy &amp; knowledge</source>
        <translation>Dall’elenco a Regole e conoscenze</translation>
    </message>
    <message>
        <source>From the list to Refunds &amp; approvals</source>
        <translation>Dall&apos;elenco a Rimborsi e approvazioni</translation>
    </message>
    <message>
        <source>From the list to a customer</source>
        <translation>Dall’elenco a un cliente</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Schermo intero</translation>
    </message>
    <message>
        <source>Go to Audit</source>
        <translation>Vai ad Audit</translation>
    </message>
    <message>
        <source>Go to Inbox</source>
        <translation>Vai a In arrivo</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Vai a In uscita</translation>
    </message>
    <message>
        <source>Go to Policy &amp; knowledge</source>
        <translation>Vai a Regole e conoscenze</translation>
    </message>
    <message>
        <source>Go to Refunds &amp; approvals</source>
        <translation>Vai a Rimborsi e approvazioni</translation>
    </message>
    <message>
        <source>Help and keys</source>
        <translation>Guida e tasti</translation>
    </message>
    <message>
        <source>I am available</source>
        <translation>Sono disponibile</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Vado in pausa</translation>
    </message>
    <message>
        <source>In a checklist: attach evidence…</source>
        <translation>Nella checklist: allega una prova…</translation>
    </message>
    <message>
        <source>In a checklist: back one step</source>
        <translation>Nella checklist: un passo indietro</translation>
    </message>
    <message>
        <source>In a checklist: copy what to say</source>
        <translation>Nella checklist: copia che cosa dire</translation>
    </message>
    <message>
        <source>In a checklist: do what it says</source>
        <translation>Nella checklist: fa’ ciò che dice</translation>
    </message>
    <message>
        <source>In a checklist: not applicable…</source>
        <translation>Nella checklist: non serve…</translation>
    </message>
    <message>
        <source>In a checklist: pause or go on</source>
        <translation>Nella checklist: pausa o continua</translation>
    </message>
    <message>
        <source>In a checklist: put what to say into the reply</source>
        <translation>Nella checklist: metti che cosa dire nella risposta</translation>
    </message>
    <message>
        <source>In a checklist: the step is done</source>
        <translation>Nella checklist: il passo è fatto</translation>
    </message>
    <message>
        <source>In a checklist: the step is wrong…</source>
        <translation>Nella checklist: il passo è sbagliato…</translation>
    </message>
    <message>
        <source>In a checklist: why, the clause</source>
        <translation>Nella checklist: perché, l’articolo</translation>
    </message>
    <message>
        <source>In the Outbox: copy details</source>
        <translation>In uscita: copia i dettagli</translation>
    </message>
    <message>
        <source>In the Outbox: dismiss with a reason…</source>
        <translation>In uscita: lascia andare con un motivo…</translation>
    </message>
    <message>
        <source>In the Outbox: edit and send again</source>
        <translation>In uscita: modifica e invia di nuovo</translation>
    </message>
    <message>
        <source>In the Outbox: retry now</source>
        <translation>In uscita: riprova ora</translation>
    </message>
    <message>
        <source>In the Outbox: the first way on, or yours</source>
        <translation>In uscita: la prima via, o il tuo</translation>
    </message>
    <message>
        <source>In the Outbox: the fourth way on</source>
        <translation>In uscita: la quarta via</translation>
    </message>
    <message>
        <source>In the Outbox: the second way on, or theirs</source>
        <translation>In uscita: la seconda via, o quello del collega</translation>
    </message>
    <message>
        <source>In the Outbox: the third way on</source>
        <translation>In uscita: la terza via</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testo più grande</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Annota chiamata</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuovo ticket</translation>
    </message>
    <message>
        <source>Next region</source>
        <translation>Area successiva</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Scheda successiva</translation>
    </message>
    <message>
        <source>Next ticket in the list</source>
        <translation>Ticket successivo nell’elenco</translation>
    </message>
    <message>
        <source>Open the Checklist tab</source>
        <translation>Apri la scheda Checklist</translation>
    </message>
    <message>
        <source>Open the History tab</source>
        <translation>Apri la scheda Storico</translation>
    </message>
    <message>
        <source>Open the Policy tab</source>
        <translation>Apri la scheda Policy</translation>
    </message>
    <message>
        <source>Open the Refund tab</source>
        <translation>Apri la scheda Rimborso</translation>
    </message>
    <message>
        <source>Open the first item that needs me</source>
        <translation>Apri il primo elemento da gestire</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Apri il ticket</translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation>Area precedente</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Scheda precedente</translation>
    </message>
    <message>
        <source>Previous ticket in the list</source>
        <translation>Ticket precedente nell’elenco</translation>
    </message>
    <message>
        <source>Reopen the closed tab</source>
        <translation>Riapri la scheda chiusa</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Rispondi al cliente</translation>
    </message>
    <message>
        <source>Save the refund calculation as PDF…</source>
        <translation>Salva il calcolo del rimborso in PDF…</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Cerca o digita un comando</translation>
    </message>
    <message>
        <source>Select the ticket</source>
        <translation>Seleziona il ticket</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Send, solve, next ticket</source>
        <translation>Invia, risolvi, ticket successivo</translation>
    </message>
    <message>
        <source>Set the priority…</source>
        <translation>Imposta priorità…</translation>
    </message>
    <message>
        <source>Set the status…</source>
        <translation>Imposta stato…</translation>
    </message>
    <message>
        <source>Set the type…</source>
        <translation>Imposta tipo…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Show or hide the customer&apos;s side</source>
        <translation>Mostra o nascondi il pannello cliente</translation>
    </message>
    <message>
        <source>Show or hide the queue</source>
        <translation>Mostra o nascondi la coda</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>Simula un’interruzione</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testo più piccolo</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Risolvi…</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passa da chiaro a scuro e viceversa</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizza ora</translation>
    </message>
    <message>
        <source>Text at its normal size</source>
        <translation>Testo a dimensione normale</translation>
    </message>
    <message>
        <source>Undo a reply within 10 s, a choice until it is sent</source>
        <translation>Annulla una risposta entro 10 s, una scelta finché non è inviata</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Scrivi una nota interna</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Hello {name},</source>
        <translation>Buongiorno {name},</translation>
    </message>
    <message>
        <source>If anything is unclear, just answer this message.</source>
        <translation>Se qualcosa non è chiaro, risponda pure a questo messaggio.</translation>
    </message>
    <message>
        <source>We pay as soon as the goods are here, or you show us that you have sent them.</source>
        <translation>Paghiamo appena la merce arriva, o ci mostra di averla spedita.</translation>
    </message>
    <message>
        <source>Why this amount:</source>
        <translation>Perché questo importo:</translation>
    </message>
    <message>
        <source>You will have the money on {day} at the latest.</source>
        <translation>Riceverà il denaro al più tardi {day}.</translation>
    </message>
    <message>
        <source>for the trouble: {amount}</source>
        <translation>per il disagio: {amount}</translation>
    </message>
    <message>
        <source>for your order {number} we pay back {amount}:</source>
        <translation>per il suo ordine {number} rimborsiamo {amount}:</translation>
    </message>
    <message>
        <source>shipping: {amount}</source>
        <translation>spedizione: {amount}</translation>
    </message>
    <message>
        <source>{amount} come back to you by {method}.</source>
        <translation>{amount} le tornano tramite {method}.</translation>
    </message>
    <message>
        <source>{line}, {quantity} pcs.: {amount}</source>
        <translation>{line}, {quantity} pz.: {amount}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>non serve</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>aperto ora</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>da fare</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>{amount} paid</source>
        <translation>pagati {amount}</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} di {all}</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} di {all}</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Sent again</source>
        <translation>Inviato di nuovo</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>What came back is closed and names what took its place.</source>
        <translation>Ciò che era tornato è chiuso e indica che cosa l’ha sostituito.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A colleague</source>
        <translation>Un collega</translation>
    </message>
    <message>
        <source>A colleague changed the same field. Both values are kept; choose one.</source>
        <translation>Un collega ha modificato lo stesso campo. Entrambi i valori sono conservati: scegline uno.</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Theirs stands; yours is kept. Choose one.</source>
        <translation>Un collega l’ha modificato prima di te. Vale il suo valore; il tuo è conservato. Scegline uno.</translation>
    </message>
    <message>
        <source>A colleague changed this before you. Yours stands; theirs is kept. Choose one.</source>
        <translation>Un collega l’ha modificato prima di te. Vale il tuo valore; il suo è conservato. Scegline uno.</translation>
    </message>
    <message>
        <source>A colleague was faster. Your notes and drafts are kept; nothing was sent.</source>
        <translation>Un collega è stato più veloce. Le tue note e bozze sono conservate; nulla è stato inviato.</translation>
    </message>
    <message>
        <source>A customer needs a name. Nothing was saved; fill in the name.</source>
        <translation>Un cliente deve avere un nome. Nulla è stato salvato: inserisci il nome.</translation>
    </message>
    <message>
        <source>A newer edition of the policy is there. The older one was not taken.</source>
        <translation>C’è un’edizione più recente delle regole. La più vecchia non è stata accettata.</translation>
    </message>
    <message>
        <source>A part is not the one that was sealed in this edition of the policy. The old one stays in force.</source>
        <translation>Una parte non è quella sigillata in questa edizione delle regole. Resta in vigore la precedente.</translation>
    </message>
    <message>
        <source>A part of this edition of the policy is missing. The old one stays in force.</source>
        <translation>A questa edizione delle regole manca una parte. Resta in vigore la precedente.</translation>
    </message>
    <message>
        <source>A score lies between 0 and 100. Nothing was changed.</source>
        <translation>Il punteggio va da 0 a 100. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>A seal does not fit: somebody changed this edition of the policy. The old one stays in force.</source>
        <translation>Un sigillo non corrisponde: qualcuno ha modificato questa edizione delle regole. Resta in vigore la precedente.</translation>
    </message>
    <message>
        <source>A second person must say yes to this amount. Your yes is kept.</source>
        <translation>Per questo importo serve il sì di una seconda persona. Il suo è conservato.</translation>
    </message>
    <message>
        <source>A second person must seal this edition of the policy first.</source>
        <translation>Prima una seconda persona deve sigillare questa edizione delle regole.</translation>
    </message>
    <message>
        <source>Both are the same. Nothing was changed; choose two to merge.</source>
        <translation>Sono lo stesso. Nulla è cambiato; scegline due da unire.</translation>
    </message>
    <message>
        <source>Both seals are of one person. A second person must seal this edition first.</source>
        <translation>I due sigilli sono della stessa persona. Prima deve sigillare un’altra persona.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Consegnato.</translation>
    </message>
    <message>
        <source>Delivered; it was so already.</source>
        <translation>Consegnato; era già così.</translation>
    </message>
    <message>
        <source>Evenkeel is already running with this profile. Use that window, or close it first.</source>
        <translation>Evenkeel è già in esecuzione con questo profilo. Usa quella finestra o prima chiudila.</translation>
    </message>
    <message>
        <source>Fill in how the customer is reached. Nothing was changed.</source>
        <translation>Indica come raggiungere il cliente. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>More was refunded on this order meanwhile. Your promise of {due} is kept and paid; look at the order.</source>
        <translation>Su quest’ordine nel frattempo è stato rimborsato altro. La sua promessa di {due} vale e viene pagata; guardi l’ordine.</translation>
    </message>
    <message>
        <source>New work cannot be saved. Free space, then Retry.</source>
        <translation>Il nuovo lavoro non può essere salvato. Libera spazio, poi riprova.</translation>
    </message>
    <message>
        <source>New work cannot be saved: the disk reports an error. What was saved is kept; free space, then Retry, or ask support.</source>
        <translation>Il nuovo lavoro non può essere salvato: il disco segnala un errore. Ciò che era salvato resta; libera spazio, poi premi Riprova, o chiedi al supporto.</translation>
    </message>
    <message>
        <source>New work cannot be saved: this disk can only be read. What is there is safe; make it writable, then Retry.</source>
        <translation>Il nuovo lavoro non può essere salvato: questo disco è di sola lettura. Ciò che contiene è al sicuro; rendilo scrivibile, poi premi Riprova.</translation>
    </message>
    <message>
        <source>No policy has been published yet. Nothing was changed.</source>
        <translation>Nessuna edizione delle regole è stata ancora pubblicata. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>Nothing of this order is left to set aside. Nothing was changed.</source>
        <translation>Di quest’ordine non resta nulla da accantonare. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>One of the two was erased or merged before. Nothing was changed; look again.</source>
        <translation>Uno dei due era già stato cancellato o unito. Nulla è cambiato; ricontrolla.</translation>
    </message>
    <message>
        <source>Only a solved ticket can be confirmed. Nothing was changed; solve it first.</source>
        <translation>Si può confermare solo un ticket risolto. Nulla è cambiato: prima risolvilo.</translation>
    </message>
    <message>
        <source>Only a supervisor may solve a ticket without its required steps. Nothing was changed; ask one.</source>
        <translation>Solo un supervisore può risolvere una richiesta senza i passi obbligatori. Nulla è cambiato; chiedi a lui.</translation>
    </message>
    <message>
        <source>Only its owner can release this ticket. Nothing was changed.</source>
        <translation>Solo chi lo ha in carico può rilasciare questo ticket. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>Only {by} can say this. Nothing was changed.</source>
        <translation>Solo {by} può dirlo. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>Required steps are missing: {steps}. The ticket stays as it is; do them, then go on.</source>
        <translation>Mancano passi obbligatori: {steps}. La richiesta resta com&apos;è; falli, poi vai avanti.</translation>
    </message>
    <message>
        <source>Say how it ended before you solve. Nothing was changed; fill in the outcome.</source>
        <translation>Prima di risolvere, indica com’è finita. Nulla è cambiato: compila l’esito.</translation>
    </message>
    <message>
        <source>Say in a few words what is meant. Nothing was changed.</source>
        <translation>Dica in poche parole che cosa intende. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>Say in a few words why. Nothing was changed.</source>
        <translation>Di’ in poche parole perché. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>Say why you decline. Nothing was changed; fill in the reason.</source>
        <translation>Di&apos; perché rifiuti. Nulla è stato modificato; compila il motivo.</translation>
    </message>
    <message>
        <source>Somebody else decides about this step. Nothing was changed; ask for approval.</source>
        <translation>Su questo passo decide qualcun altro. Nulla è cambiato; chiedi l’approvazione.</translation>
    </message>
    <message>
        <source>Somebody else must decide on your own request. No money moved.</source>
        <translation>Sulla tua richiesta deve decidere qualcun altro. Nessun denaro è stato mosso.</translation>
    </message>
    <message>
        <source>Somebody has dealt with this already. Nothing had to be changed.</source>
        <translation>Qualcuno se n’è già occupato. Non serviva cambiare nulla.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Saved work is safe; a report was written.</source>
        <translation>Si è verificato un errore nel programma. Il lavoro salvato è al sicuro; è stato scritto un rapporto.</translation>
    </message>
    <message>
        <source>That is not the PIN. Tries left: %1.</source>
        <translation>PIN errato. Tentativi rimasti: %1.</translation>
    </message>
    <message>
        <source>That is not the password. Your work is safe on this computer; try again.</source>
        <translation>La password non è giusta. Il tuo lavoro è al sicuro su questo computer: riprova.</translation>
    </message>
    <message>
        <source>The allowance behind this promise has ended. Nothing was paid yet; a supervisor decides.</source>
        <translation>Il plafond di questa promessa è scaduto. Non è stato ancora pagato nulla; decide un responsabile.</translation>
    </message>
    <message>
        <source>The amount due is {due} now, not what you saw. No money moved; issue it again with this amount.</source>
        <translation>L’importo dovuto ora è {due}, non quello che ha visto. Nessun denaro si è mosso; lo emetta di nuovo con questo importo.</translation>
    </message>
    <message>
        <source>The amount is above what may be promised. No money moved; ask for approval.</source>
        <translation>L’importo supera quanto si può promettere. Nessun denaro è stato mosso: chiedi l’approvazione.</translation>
    </message>
    <message>
        <source>The customer has not confirmed yet. Ask, or give a reason for closing.</source>
        <translation>Il cliente non ha ancora confermato. Chiedi, o indica un motivo per chiudere.</translation>
    </message>
    <message>
        <source>The customer may have the money back the way it was paid. Nothing moved; note it if they agreed to another way.</source>
        <translation>Il cliente ha diritto al rimborso come ha pagato. Nulla si è mosso; annoti se ha accettato un altro modo.</translation>
    </message>
    <message>
        <source>The customer of this ticket was erased at their wish. What you wrote was not kept.</source>
        <translation>Il cliente di questo ticket è stato cancellato su sua richiesta. Quanto scritto non è stato conservato.</translation>
    </message>
    <message>
        <source>The customer wrote again before your reply went out. It was not sent; read it, then confirm.</source>
        <translation>Il cliente ha scritto di nuovo prima che partisse la tua risposta. Non è stata inviata: leggi, poi conferma.</translation>
    </message>
    <message>
        <source>The customer wrote again, so the ticket stays open. Read the new message first.</source>
        <translation>Il cliente ha scritto di nuovo, quindi il ticket resta aperto. Leggi prima il nuovo messaggio.</translation>
    </message>
    <message>
        <source>The customer wrote before this arrived, so the ticket stayed open. Read it first.</source>
        <translation>Il cliente ha scritto prima che questo arrivasse, quindi il ticket è rimasto aperto. Leggi prima il messaggio.</translation>
    </message>
    <message>
        <source>The customer&apos;s data was erased by request. This change was not stored.</source>
        <translation>I dati del cliente sono stati cancellati su richiesta. Questa modifica non è stata salvata.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Your work is safe on this computer; sign in when it answers.</source>
        <translation>L’hub non è raggiungibile. Il tuo lavoro è al sicuro su questo computer: accedi quando risponde.</translation>
    </message>
    <message>
        <source>The hub could not read this change. It is kept; export it for support.</source>
        <translation>L’hub non ha potuto leggere questa modifica. È conservata: esportala per l’assistenza.</translation>
    </message>
    <message>
        <source>The hub could not take this. It is kept; decide again.</source>
        <translation>L’hub non ha potuto accettarlo. È conservato: decidi di nuovo.</translation>
    </message>
    <message>
        <source>The hub did not take this computer. Check address and code, then try again.</source>
        <translation>L’hub non ha accettato questo computer. Controlla indirizzo e codice, poi riprova.</translation>
    </message>
    <message>
        <source>The hub did not take this. Your work is safe on this computer; try again later.</source>
        <translation>L’hub non l’ha accettato. Il tuo lavoro è al sicuro su questo computer: riprova più tardi.</translation>
    </message>
    <message>
        <source>The hub does not know the allowance behind this promise. Nothing was paid yet; a supervisor decides.</source>
        <translation>L’hub non conosce il plafond di questa promessa. Non è stato ancora pagato nulla; decide un responsabile.</translation>
    </message>
    <message>
        <source>The hub does not know this allowance. No money moved; ask a supervisor.</source>
        <translation>L’hub non conosce questa autorizzazione. Nessun denaro è stato mosso: chiedi a un supervisore.</translation>
    </message>
    <message>
        <source>The hub does not know this change yet. It is kept and tried again later.</source>
        <translation>L’hub non conosce ancora questa modifica. È conservata e sarà ritentata più tardi.</translation>
    </message>
    <message>
        <source>The hub keeps this apart until a supervisor has looked at it. Nothing is lost.</source>
        <translation>L’hub lo tiene da parte finché un supervisore non l’avrà visto. Nulla è andato perso.</translation>
    </message>
    <message>
        <source>The hub stumbled over this change. It is kept; support has been told.</source>
        <translation>L’hub ha avuto un errore con questa modifica. È conservata; l’assistenza è stata avvisata.</translation>
    </message>
    <message>
        <source>The hub was last reached {hours} hours ago, too long to promise money without it. No money moved; ask for the refund, or connect first.</source>
        <translation>L&apos;hub è stato raggiunto l&apos;ultima volta {hours} ore fa, troppo per promettere denaro senza di esso. Nessun denaro si è mosso; chiedi il rimborso o collegati prima.</translation>
    </message>
    <message>
        <source>The key of the store is not on this computer. Nothing was changed; unlock with the passphrase.</source>
        <translation>La chiave dell’archivio non è su questo computer. Nulla è cambiato: sblocca con la passphrase.</translation>
    </message>
    <message>
        <source>The keys of this profile are gone, only its store is here. Put keys.json back, or ask support.</source>
        <translation>Le chiavi di questo profilo mancano, qui c&apos;è solo il suo archivio. Rimettere keys.json, oppure chiedere all&apos;assistenza.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>La passphrase non apre l’archivio. Nulla è cambiato: riprova.</translation>
    </message>
    <message>
        <source>The policy does not leave this step to your role. Do it, or ask a supervisor to take it out.</source>
        <translation>La policy non lascia questo passo al tuo ruolo. Fallo, o chiedi a un supervisore di toglierlo.</translation>
    </message>
    <message>
        <source>The policy wants a checklist walked for this ticket. It stays open; begin the checklist.</source>
        <translation>La policy vuole una checklist per questa richiesta. Resta aperta; inizia la checklist.</translation>
    </message>
    <message>
        <source>The promise arrived after its time. No money moved; ask for approval.</source>
        <translation>La promessa è arrivata oltre il termine. Nessun denaro è stato mosso: chiedi l’approvazione.</translation>
    </message>
    <message>
        <source>The reason is missing. Nothing was closed; say why it is let go.</source>
        <translation>Manca il motivo. Nulla è stato chiuso: di’ perché lo lasci andare.</translation>
    </message>
    <message>
        <source>The refund has moved on meanwhile. No money moved; look at where it stands.</source>
        <translation>Nel frattempo il rimborso è andato avanti. Nessun denaro è stato mosso; guarda a che punto è.</translation>
    </message>
    <message>
        <source>The reply waited too long and was not sent. Read it again, then send or discard.</source>
        <translation>La risposta ha atteso troppo e non è stata inviata. Rileggila, poi inviala o scartala.</translation>
    </message>
    <message>
        <source>The rules for refunds are not on this computer yet. Nothing was changed; sync and try again.</source>
        <translation>Le regole dei rimborsi non sono ancora su questo computer. Non è cambiato nulla; sincronizzi e riprovi.</translation>
    </message>
    <message>
        <source>The script does not lead to this step now. Nothing was changed; look at the next one.</source>
        <translation>La procedura ora non porta a questo passo. Nulla è cambiato; guarda il prossimo.</translation>
    </message>
    <message>
        <source>The script {script} is not on this computer yet. Nothing was changed; try again when you are connected.</source>
        <translation>La procedura {script} non è ancora su questo computer. Nulla è cambiato; riprova quando sei connesso.</translation>
    </message>
    <message>
        <source>The store is damaged; what waits is in the journal, all else at the hub. Have a fresh one made.</source>
        <translation>L&apos;archivio è danneggiato; ciò che attende è nel giornale, il resto al centro. Fanne creare uno nuovo.</translation>
    </message>
    <message>
        <source>The store is damaged; your work is in the journal and at the hub. Start again to have it mended.</source>
        <translation>L&apos;archivio è danneggiato; il tuo lavoro è nel giornale e al centro. Riavvia per ripararlo.</translation>
    </message>
    <message>
        <source>The store is gone; what waits is in the journal. Put evenkeel.db back, or have a fresh one made.</source>
        <translation>L&apos;archivio non c&apos;è più; ciò che attende è nel giornale. Rimetti evenkeel.db o fanne creare uno nuovo.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Nothing was touched; update the program.</source>
        <translation>L’archivio è stato scritto da una versione più recente. Nulla è stato toccato: aggiorna il programma.</translation>
    </message>
    <message>
        <source>The ticket&apos;s customer or order has changed meanwhile. It stays open; look at it, then solve it again.</source>
        <translation>Il cliente o l&apos;ordine della richiesta nel frattempo è cambiato. Resta aperta; guardala, poi risolvila di nuovo.</translation>
    </message>
    <message>
        <source>The tickets are of two customers. Nothing was changed; merge the customers first.</source>
        <translation>I ticket sono di due clienti. Nulla è cambiato; unisci prima i clienti.</translation>
    </message>
    <message>
        <source>The time to decide on this refund is over. No money moved; ask for it again.</source>
        <translation>Il tempo per decidere su questo rimborso è scaduto. Nessun denaro è stato mosso; richiedilo di nuovo.</translation>
    </message>
    <message>
        <source>These rules cannot be read. Nothing was changed; those in force stay.</source>
        <translation>Queste regole non si possono leggere. Non è cambiato nulla; restano quelle in vigore.</translation>
    </message>
    <message>
        <source>Things had changed at the hub when this arrived. It is kept; decide again.</source>
        <translation>Quando è arrivato, sull’hub la situazione era cambiata. È conservato: decidi di nuovo.</translation>
    </message>
    <message>
        <source>This agent is not known here. Nothing was changed; choose somebody else.</source>
        <translation>Questo operatore non è noto qui. Nulla è cambiato: scegli qualcun altro.</translation>
    </message>
    <message>
        <source>This agent no longer takes tickets. Nothing was changed; choose somebody else.</source>
        <translation>Questo operatore non prende più ticket. Nulla è cambiato: scegli qualcun altro.</translation>
    </message>
    <message>
        <source>This answer cannot be read. Nothing was changed; answer the step again.</source>
        <translation>Questa risposta non si può leggere. Nulla è cambiato; rispondi di nuovo al passo.</translation>
    </message>
    <message>
        <source>This answer does not fit the step. Nothing was changed; look at what is asked.</source>
        <translation>Questa risposta non va bene per il passo. Nulla è cambiato; guarda che cosa si chiede.</translation>
    </message>
    <message>
        <source>This cannot be changed afterwards. It is kept; do it anew.</source>
        <translation>Questo non si può cambiare dopo. È conservato; rifallo.</translation>
    </message>
    <message>
        <source>This cannot be refunded as asked. No money moved; look at what is left of the order.</source>
        <translation>Non si può rimborsare come richiesto. Nessun denaro si è mosso; guardi che cosa resta dell’ordine.</translation>
    </message>
    <message>
        <source>This change is incomplete. Nothing was saved; check the fields and try again.</source>
        <translation>Questa modifica è incompleta. Nulla è stato salvato: controlla i campi e riprova.</translation>
    </message>
    <message>
        <source>This checklist has ended. Nothing was changed; go back to a step to open it.</source>
        <translation>Questa checklist è conclusa. Nulla è cambiato; torna a un passo per riaprirla.</translation>
    </message>
    <message>
        <source>This checklist is not on this computer. Nothing was changed; open it again.</source>
        <translation>Questa checklist non è su questo computer. Nulla è cambiato; aprila di nuovo.</translation>
    </message>
    <message>
        <source>This checklist went along to another ticket. Nothing was changed; open it there.</source>
        <translation>Questa checklist è passata a un’altra richiesta. Nulla è cambiato; aprila lì.</translation>
    </message>
    <message>
        <source>This choice is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questa scelta non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the hub&apos;s, so no money is promised without it. No money moved; connect first, or set the clock right.</source>
        <translation>L&apos;orologio di questo computer differisce da quello dell&apos;hub, perciò senza di esso non si promette denaro. Nessun denaro si è mosso; collegati prima o regola l&apos;orologio.</translation>
    </message>
    <message>
        <source>This contact is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questo contatto non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
    </message>
    <message>
        <source>This customer is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questo cliente non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
    </message>
    <message>
        <source>This customer was merged into another one. Your work is kept; do it there.</source>
        <translation>Questo cliente è stato unito a un altro. Il lavoro è conservato; eseguilo lì.</translation>
    </message>
    <message>
        <source>This customer&apos;s data was erased at their wish. What you wrote about them was not kept.</source>
        <translation>I dati di questo cliente sono stati cancellati su sua richiesta. Quanto scritto su di lui non è stato conservato.</translation>
    </message>
    <message>
        <source>This edition of the policy cannot be read. The old one stays in force.</source>
        <translation>Questa edizione delle regole non si può leggere. Resta in vigore la precedente.</translation>
    </message>
    <message>
        <source>This edition of the policy is not known here. Nothing was changed.</source>
        <translation>Questa edizione delle regole qui non è nota. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>This edition of the policy is sealed by a key that is not trusted. The old one stays in force.</source>
        <translation>Questa edizione delle regole è sigillata con una chiave non fidata. Resta in vigore la precedente.</translation>
    </message>
    <message>
        <source>This edition of the policy is too large. The old one stays in force.</source>
        <translation>Questa edizione delle regole è troppo grande. Resta in vigore la precedente.</translation>
    </message>
    <message>
        <source>This is above what you may give alone. No money moved; ask for approval.</source>
        <translation>Supera quanto lei può dare da solo. Nessun denaro si è mosso; chieda l’approvazione.</translation>
    </message>
    <message>
        <source>This is longer than anything the hub takes in. Make it shorter or send it in parts.</source>
        <translation>È più lungo di quanto l&apos;hub accetti. Accorcialo o invialo in più parti.</translation>
    </message>
    <message>
        <source>This is more credit than you may give today. Nothing was given; give less, or ask a supervisor.</source>
        <translation>È più credito di quanto lei possa dare oggi. Non è stato dato nulla; dia meno o chieda a un responsabile.</translation>
    </message>
    <message>
        <source>This is more than you may promise without the hub now. No money moved; promise less, or ask.</source>
        <translation>È più di quanto lei possa promettere ora senza l’hub. Nessun denaro si è mosso; prometta meno o chieda.</translation>
    </message>
    <message>
        <source>This is no key for the policy, or nobody vouches for it. Nothing was changed.</source>
        <translation>Questa non è una chiave delle regole, o nessuno ne garantisce. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>This may not be given as goodwill. No money moved; the customer&apos;s rights are untouched.</source>
        <translation>Non può essere dato come cortesia. Nessun denaro si è mosso; i diritti del cliente restano intatti.</translation>
    </message>
    <message>
        <source>This message belongs to another ticket. Nothing was changed; open that ticket.</source>
        <translation>Questo messaggio appartiene a un altro ticket. Nulla è cambiato: apri quel ticket.</translation>
    </message>
    <message>
        <source>This message is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questo messaggio non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
    </message>
    <message>
        <source>This order is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questo ordine non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
    </message>
    <message>
        <source>This order&apos;s refunds are not on this computer. Nothing was changed; sync and try again.</source>
        <translation>I rimborsi di quest’ordine non sono su questo computer. Non è cambiato nulla; sincronizzi e riprovi.</translation>
    </message>
    <message>
        <source>This queue is not known here. Nothing was changed; choose another queue.</source>
        <translation>Questa coda non è nota qui. Nulla è cambiato: scegli un’altra coda.</translation>
    </message>
    <message>
        <source>This refund does not fit the order. No money moved; open the order again.</source>
        <translation>Questo rimborso non corrisponde all’ordine. Nessun denaro si è mosso; riapra l’ordine.</translation>
    </message>
    <message>
        <source>This refund is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questo rimborso non è su questo computer. Non è cambiato nulla; sincronizzi e riprovi.</translation>
    </message>
    <message>
        <source>This remark on the policy is not known here. Nothing was changed.</source>
        <translation>Questa osservazione sulle regole qui non è nota. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>This role is not known here. Nothing was changed; choose another role.</source>
        <translation>Questo ruolo non è noto qui. Nulla è cambiato: scegli un altro ruolo.</translation>
    </message>
    <message>
        <source>This status has a step of its own. Use Solve, Confirm, Close or Reopen.</source>
        <translation>Questo stato ha un passaggio proprio. Usa Risolvi, Conferma, Chiudi o Riapri.</translation>
    </message>
    <message>
        <source>This tag is not known here. Nothing was changed; choose another tag.</source>
        <translation>Questo tag non è noto qui. Nulla è cambiato: scegli un altro tag.</translation>
    </message>
    <message>
        <source>This ticket is no longer in work. Nothing was changed; reopen it first.</source>
        <translation>Questo ticket non è più in lavorazione. Nulla è cambiato: prima riaprilo.</translation>
    </message>
    <message>
        <source>This ticket is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questo ticket non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
    </message>
    <message>
        <source>This ticket is still open. Nothing had to be changed.</source>
        <translation>Questo ticket è ancora aperto. Non c’era nulla da cambiare.</translation>
    </message>
    <message>
        <source>This ticket was merged into another one. Your work is kept; do it there.</source>
        <translation>Questo ticket è stato unito a un altro. Il lavoro è conservato; eseguilo lì.</translation>
    </message>
    <message>
        <source>This ticket was merged into another. Your change follows it there.</source>
        <translation>Questo ticket è stato unito a un altro. La tua modifica lo segue.</translation>
    </message>
    <message>
        <source>This version does not know the change. Your work is kept; update the program.</source>
        <translation>Questa versione non conosce la modifica. Il tuo lavoro è conservato: aggiorna il programma.</translation>
    </message>
    <message>
        <source>Tickets of this queue wait until you have read clause {clause}. Nothing was changed; read it now.</source>
        <translation>I ticket di questa coda aspettano che Lei legga la clausola {clause}. Nulla è cambiato; la legga ora.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 seconds.</source>
        <translation>Troppi PIN errati. Riprova tra %1 s.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n second(s).</source>
        <translation>
            <numerusform>Troppe password errate. Riprova tra %n secondo.</numerusform>
            <numerusform>Troppe password errate. Riprova tra %n secondi.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have asked for this erasure yourself. Nothing was changed; somebody else confirms it.</source>
        <translation>Hai chiesto tu questa cancellazione. Nulla è cambiato; la conferma qualcun altro.</translation>
    </message>
    <message>
        <source>You may not decide in this supervisor&apos;s place. No money moved.</source>
        <translation>Non puoi decidere al posto di questo supervisore. Nessun denaro è stato mosso.</translation>
    </message>
    <message>
        <source>You no longer work for this ticket&apos;s team. Your work is kept; a supervisor decides.</source>
        <translation>Non fai più parte del team di questo ticket. Il tuo lavoro è conservato: decide un supervisore.</translation>
    </message>
    <message>
        <source>Your choice has gone to the hub and is a normal change now. Set the value anew to change it.</source>
        <translation>La tua scelta è arrivata all’hub ed è ora una modifica normale. Per cambiarla, imposta di nuovo il valore.</translation>
    </message>
    <message>
        <source>Your reply waited {hours} h for the connection. It was not sent; read it, then confirm.</source>
        <translation>La tua risposta ha atteso la connessione {hours} h. Non è stata inviata: rileggila, poi conferma.</translation>
    </message>
    <message>
        <source>Your rights changed before this arrived. It is kept; a supervisor decides.</source>
        <translation>I tuoi diritti sono cambiati prima che arrivasse. È conservato: decide un supervisore.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; a supervisor can do it.</source>
        <translation>Il tuo ruolo non lo consente. Nulla è cambiato: può farlo un supervisore.</translation>
    </message>
    <message>
        <source>Your role does not decide about refunds. No money moved; a supervisor can.</source>
        <translation>Il suo ruolo non decide sui rimborsi. Nessun denaro si è mosso; un responsabile può.</translation>
    </message>
    <message>
        <source>{by} has answered this already. Your answer was not kept.</source>
        <translation>{by} ha già risposto. La Sua risposta non è stata conservata.</translation>
    </message>
    <message>
        <source>{by} has seen to this already. Nothing was changed; take the next one.</source>
        <translation>Se ne è già occupato un altro ({by}). Non è cambiato nulla; prendi la prossima.</translation>
    </message>
    <message>
        <source>{by} has settled this already. Nothing had to be changed.</source>
        <translation>{by} ha già deciso. Non c’era nulla da cambiare.</translation>
    </message>
    <message>
        <source>{by} has this ticket already. Your notes and drafts are kept.</source>
        <translation>{by} ha già questo ticket. Le tue note e bozze sono conservate.</translation>
    </message>
    <message>
        <source>{by} has this ticket now. Your reply was not sent; it is kept there as a note.</source>
        <translation>Ora questo ticket è di {by}. La tua risposta non è stata inviata: è conservata lì come nota.</translation>
    </message>
    <message>
        <source>{by} is working on this refund. Nothing was changed.</source>
        <translation>{by} sta lavorando a questo rimborso. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>{by} refunded {due} on this order at {time}. No second refund was made; close this as a duplicate.</source>
        <translation>{by} ha rimborsato {due} su questo ordine alle {time}. Non è stato fatto un secondo rimborso; chiudi come duplicato.</translation>
    </message>
</context>
<context>
    <name>NewTicket</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Crea ticket</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Emergency: somebody&apos;s safety is at stake</source>
        <translation>Emergenza: è in gioco la sicurezza di qualcuno</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Primo messaggio</translation>
    </message>
    <message>
        <source>I take it myself</source>
        <translation>Lo prendo io</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuovo ticket</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>Manca ancora: {fields}.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>coda</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>oggetto</translation>
    </message>
</context>
<context>
    <name>NoTicket</name>
    <message numerus="yes">
        <source>%n due within the hour</source>
        <translation>
            <numerusform>%n in scadenza entro un’ora</numerusform>
            <numerusform>%n in scadenza entro un’ora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) late</source>
        <translation>
            <numerusform>%n ticket in ritardo</numerusform>
            <numerusform>%n ticket in ritardo</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one in the list, or search with Ctrl+K.</source>
        <translation>Scegline uno nell’elenco o cerca con Ctrl+K.</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuovo ticket</translation>
    </message>
    <message>
        <source>Next due %1.</source>
        <translation>Prossima scadenza: %1.</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>Nessun ticket aperto</translation>
    </message>
    <message>
        <source>Nothing due in the next hour.</source>
        <translation>Nessuna scadenza nella prossima ora.</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Apri il primo</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>What was offered</source>
        <translation>Cosa è stato offerto</translation>
    </message>
</context>
<context>
    <name>OlderFinder</name>
    <message numerus="yes">
        <source>%n more at the hub</source>
        <translation>
            <numerusform>%n altro nell’hub</numerusform>
            <numerusform>altri %n nell’hub</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not shown; type more to narrow it</source>
        <translation>
            <numerusform>%n non mostrato, scrivi ancora per restringere</numerusform>
            <numerusform>%n non mostrati, scrivi ancora per restringere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ticket(s) were too many.</source>
        <translation>
            <numerusform>%n richiesta più vecchia era di troppo.</numerusform>
            <numerusform>%n richieste più vecchie erano di troppo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) of other teams are not.</source>
        <translation>
            <numerusform>%n richiesta di altri gruppi no.</numerusform>
            <numerusform>%n richieste di altri gruppi no.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague asks for help</source>
        <translation>Un collega chiede aiuto</translation>
    </message>
    <message>
        <source>A complaint is looked into</source>
        <translation>Si esamina un reclamo</translation>
    </message>
    <message>
        <source>All of {name} is on this computer until {day}.</source>
        <translation>Tutto di {name} resta su questo computer fino al {day}.</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Chiedo all’hub…</translation>
    </message>
    <message>
        <source>Fetching all of {name}…</source>
        <translation>Recupero tutto di {name}…</translation>
    </message>
    <message>
        <source>Look at the hub for “{text}”</source>
        <translation>Cerca nell’hub “{text}”</translation>
    </message>
    <message>
        <source>No line now: what is older than 90 days stays at the hub.</source>
        <translation>Ora senza linea: ciò che ha più di 90 giorni resta nell’hub.</translation>
    </message>
    <message>
        <source>Not on this computer</source>
        <translation>Non su questo computer</translation>
    </message>
    <message>
        <source>Older than 90 days: not on this computer; no line now</source>
        <translation>Più vecchio di 90 giorni: non su questo computer; ora senza linea</translation>
    </message>
    <message>
        <source>The customer has written</source>
        <translation>Il cliente ha scritto</translation>
    </message>
    <message>
        <source>The customer is on the line</source>
        <translation>Il cliente è in linea</translation>
    </message>
    <message>
        <source>The hub could not answer. Nothing is lost; try again.</source>
        <translation>L’hub non ha potuto rispondere. Nulla è perso: riprovi.</translation>
    </message>
    <message>
        <source>The hub has nothing by this name that you may open.</source>
        <translation>L’hub non ha nulla con questo nome che lei possa aprire.</translation>
    </message>
    <message>
        <source>The hub has nothing more.</source>
        <translation>L’hub non ha altro.</translation>
    </message>
    <message>
        <source>Type at least three letters.</source>
        <translation>Scriva almeno tre lettere.</translation>
    </message>
    <message>
        <source>Why do you open {name}? It is written down.</source>
        <translation>Perché apre {name}? Viene annotato.</translation>
    </message>
    <message numerus="yes">
        <source>You have looked often; again in %n minute(s).</source>
        <translation>
            <numerusform>Hai cercato spesso, di nuovo tra %n minuto.</numerusform>
            <numerusform>Hai cercato spesso, di nuovo tra %n minuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have opened many strangers today; ask your supervisor.</source>
        <translation>Oggi ha aperto molti clienti non suoi: chieda al supervisore.</translation>
    </message>
    <message>
        <source>not of your teams</source>
        <translation>non dei suoi team</translation>
    </message>
    <message>
        <source>older than 90 days, and other customers</source>
        <translation>più vecchi di 90 giorni e altri clienti</translation>
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
        <translation>Copia dettagli</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Lascia andare</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Apri ticket</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}. It will be sent when the hub answers.</source>
        <translation>Salvato su questo computer alle {time}. Sarà inviato quando l’hub risponderà.</translation>
    </message>
    <message>
        <source>Show what was sent instead</source>
        <translation>Mostra ciò che è stato inviato al suo posto</translation>
    </message>
    <message>
        <source>The hub has it. It was made here at %1.</source>
        <translation>L’hub l’ha ricevuto. È nato qui alle %1.</translation>
    </message>
    <message>
        <source>Why it is let go</source>
        <translation>Perché lo lasci andare</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>You changed it and sent it again, as number %1. It stays here.</source>
        <translation>L’hai modificato e inviato di nuovo, come numero %1. Resta qui.</translation>
    </message>
    <message>
        <source>You have dealt with this. It stays here.</source>
        <translation>Te ne sei occupato. Resta qui.</translation>
    </message>
    <message>
        <source>You let it go: “%1”. It stays here.</source>
        <translation>L’hai lasciato andare: “%1”. Resta qui.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n not delivered yet</source>
        <translation>
            <numerusform>%n non ancora consegnato</numerusform>
            <numerusform>%n non ancora consegnati</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Approve a refund</source>
        <translation>Approvare un rimborso</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegnazione</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Choice between two values</source>
        <translation>Scelta tra due valori</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Presa in carico</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiusura</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s consent</source>
        <translation>Consenso del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s details</source>
        <translation>Dati del cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s wishes</source>
        <translation>Preferenze del cliente</translation>
    </message>
    <message>
        <source>Decline a refund</source>
        <translation>Rifiutare un rimborso</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Consegnato</translation>
    </message>
    <message>
        <source>Draft of a refund</source>
        <translation>Bozza di rimborso</translation>
    </message>
    <message>
        <source>End of a contact</source>
        <translation>Fine di un contatto</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>È stato consegnato tutto.</translation>
    </message>
    <message>
        <source>Flag an emergency</source>
        <translation>Segnalazione di emergenza</translation>
    </message>
    <message>
        <source>Give an allowance back</source>
        <translation>Restituire un plafond</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Livello cliente</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Da gestire</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuovo ticket</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n da gestire</numerusform>
            <numerusform>%n da gestire</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Answer about the policy</source>
        <translation>Risposta sulle regole</translation>
    </message>
    <message>
        <source>Checklist begun</source>
        <translation>Checklist iniziata</translation>
    </message>
    <message>
        <source>Checklist goes on</source>
        <translation>Checklist ripresa</translation>
    </message>
    <message>
        <source>Checklist left</source>
        <translation>Checklist lasciata</translation>
    </message>
    <message>
        <source>Checklist parked</source>
        <translation>Checklist accantonata</translation>
    </message>
    <message>
        <source>Checklist paused</source>
        <translation>Checklist in pausa</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Scelto</translation>
    </message>
    <message>
        <source>Clause read</source>
        <translation>Clausola letta</translation>
    </message>
    <message>
        <source>Credit of the shop</source>
        <translation>Nota di credito del negozio</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Gestito</translation>
    </message>
    <message>
        <source>Done; this item no longer needs you.</source>
        <translation>Fatto: questa voce non ti aspetta più.</translation>
    </message>
    <message>
        <source>Edition of the policy</source>
        <translation>Edizione delle regole</translation>
    </message>
    <message>
        <source>Erasure of a customer</source>
        <translation>Cancellazione di un cliente</translation>
    </message>
    <message>
        <source>Erasure of a customer confirmed</source>
        <translation>Cancellazione di un cliente confermata</translation>
    </message>
    <message>
        <source>Erasure of a customer declined</source>
        <translation>Cancellazione di un cliente rifiutata</translation>
    </message>
    <message>
        <source>Export for support</source>
        <translation>Esporta per l’assistenza</translation>
    </message>
    <message>
        <source>Merge of customers</source>
        <translation>Unione di clienti</translation>
    </message>
    <message>
        <source>Merge of tickets</source>
        <translation>Unione di ticket</translation>
    </message>
    <message>
        <source>Newer version of a checklist</source>
        <translation>Versione più recente di una checklist</translation>
    </message>
    <message>
        <source>Nothing here can be deleted. What you let go needs a reason and stays.</source>
        <translation>Qui nulla si può eliminare. Ciò che lasci andare richiede un motivo e resta.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Altro lavoro</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Outcome of a payout</source>
        <translation>Esito di un pagamento</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Esercitazione</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Proposal of care left out</source>
        <translation>Proposta di attenzione tralasciata</translation>
    </message>
    <message>
        <source>Proposal of care taken on</source>
        <translation>Proposta di attenzione presa in carico</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rilascio</translation>
    </message>
    <message>
        <source>Remark on the policy</source>
        <translation>Osservazione sulle regole</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapertura</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>Risposta al cliente</translation>
    </message>
    <message>
        <source>Request for approval</source>
        <translation>Richiesta di approvazione</translation>
    </message>
    <message>
        <source>Request out of time</source>
        <translation>Richiesta scaduta</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Riprova ora</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Rules for refunds</source>
        <translation>Regole dei rimborsi</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Salvato qui</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio in corso</translation>
    </message>
    <message>
        <source>Set money aside</source>
        <translation>Accantonare denaro</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Soluzione</translation>
    </message>
    <message>
        <source>Stand-in for approvals</source>
        <translation>Sostituto per le approvazioni</translation>
    </message>
    <message>
        <source>Start of a contact</source>
        <translation>Inizio di un contatto</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Step not applicable</source>
        <translation>Passo non necessario</translation>
    </message>
    <message>
        <source>Step of a checklist</source>
        <translation>Passo di una checklist</translation>
    </message>
    <message>
        <source>Step opened again</source>
        <translation>Passo riaperto</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Credito negozio</translation>
    </message>
    <message>
        <source>Supervisor&apos;s code</source>
        <translation>Codice del responsabile</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Take a refund back</source>
        <translation>Ritirare un rimborso</translation>
    </message>
    <message>
        <source>Take an allowance back</source>
        <translation>Riprendere un plafond</translation>
    </message>
    <message>
        <source>Take an emergency back</source>
        <translation>Revoca dell’emergenza</translation>
    </message>
    <message>
        <source>Ticket from elsewhere</source>
        <translation>Ticket da altra fonte</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tentativi</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>In sospeso</translation>
    </message>
    <message>
        <source>Way to reach a customer</source>
        <translation>Recapito del cliente</translation>
    </message>
    <message>
        <source>What you do next appears here until the hub has it.</source>
        <translation>Ciò che farai comparirà qui finché l’hub non lo riceve.</translation>
    </message>
    <message>
        <source>Which work is shown</source>
        <translation>Quale lavoro è mostrato</translation>
    </message>
    <message>
        <source>Work on its way</source>
        <translation>Lavoro in viaggio</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>in viaggio</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>provato %n volta</numerusform>
            <numerusform>provato %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>attende %1</translation>
    </message>
</context>
<context>
    <name>Owner</name>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Rispondi…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>In attesa di te</translation>
    </message>
    <message>
        <source>You on {what}: {text} — {who} answered: {answer}</source>
        <translation>Tu su {what}: {text} — {who} ha risposto: {answer}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>La tua risposta</translation>
    </message>
    <message>
        <source>{what} is due for review on {day}</source>
        <translation>{what} va rivisto entro il {day}</translation>
    </message>
    <message>
        <source>{who} on {what}: {text}</source>
        <translation>{who} su {what}: {text}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clienti</translation>
    </message>
    <message>
        <source>Here, on {ref}</source>
        <translation>Qui, su {ref}</translation>
    </message>
    <message>
        <source>Open a ticket first: = answers for its customer</source>
        <translation>Prima apra un ticket: = risponde per il suo cliente</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>Questo cliente non ha ancora comprato nulla</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tickets of {name}</source>
        <translation>Ticket di {name}</translation>
    </message>
    <message>
        <source>Type words of a clause, in any language</source>
        <translation>Scrivi parole di una clausola, in qualsiasi lingua</translation>
    </message>
    <message>
        <source>What can be refunded on {ref}</source>
        <translation>Cosa si può rimborsare su {ref}</translation>
    </message>
    <message>
        <source>{name} has no tickets on this computer.</source>
        <translation>{name} non ha ticket su questo computer.</translation>
    </message>
</context>
<context>
    <name>PaletteCard</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>Nessun risultato per «{text}».</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Tavolozza comandi</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Cerca o digita un comando</translation>
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
        <translation>Per il cliente</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>Per noi</translation>
    </message>
    <message>
        <source>Save the calculation</source>
        <translation>Salva il calcolo</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Salvato come {file}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Choose another place.</source>
        <translation>Impossibile scrivere {file}: {why}. Scegli un altro posto.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Accesso in corso…</translation>
    </message>
    <message>
        <source>Your work is safe on this computer. Sign in to send it.</source>
        <translation>Il tuo lavoro è al sicuro su questo computer. Accedi per inviarlo.</translation>
    </message>
</context>
<context>
    <name>PolicyBook</name>
    <message>
        <source>Answered within</source>
        <translation>Risposta entro</translation>
    </message>
    <message>
        <source>As goodwill</source>
        <translation>Come gesto di cortesia</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Evita</translation>
    </message>
    <message>
        <source>Code of conduct</source>
        <translation>Codice di condotta</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confermare</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edizione</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>Find the cause</source>
        <translation>Trovare la causa</translation>
    </message>
    <message>
        <source>First reply within</source>
        <translation>Prima risposta entro</translation>
    </message>
    <message>
        <source>Handled within</source>
        <translation>Gestito entro</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>In vigore dal</translation>
    </message>
    <message>
        <source>In one case</source>
        <translation>Per singolo caso</translation>
    </message>
    <message>
        <source>In one day</source>
        <translation>Al giorno</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Proporre</translation>
    </message>
    <message>
        <source>Our commitments</source>
        <translation>I nostri impegni</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Products and services</source>
        <translation>Prodotti e servizi</translation>
    </message>
    <message>
        <source>Reply templates</source>
        <translation>Modelli di risposta</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Di&apos;</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Livelli di servizio</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Risolvere</translation>
    </message>
    <message>
        <source>Solved within</source>
        <translation>Risolto entro</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Sondaggi</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Capire</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>We write first</source>
        <translation>Scriviamo per primi</translation>
    </message>
    <message>
        <source>What a role may give</source>
        <translation>Che cosa può concedere un ruolo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
</context>
<context>
    <name>PolicyDeeds</name>
    <message>
        <source>That was not the right answer. Read it once more and choose again.</source>
        <translation>Non era la risposta giusta. Rileggi e scegli di nuovo.</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Trovato %n punto</numerusform>
            <numerusform>Trovati %n punti</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articoli</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificato</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>Trova una clausola</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>Cerca nelle regole</translation>
    </message>
    <message>
        <source>It arrives with the next connection to the hub.</source>
        <translation>Arriva alla prossima connessione con l’hub.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>Nessuna regola è ancora arrivata.</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>Parti delle regole</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>Regole e conoscenze</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Esercitazione</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Testo della clausola</translation>
    </message>
    <message>
        <source>Versions: {labels}</source>
        <translation>Versioni: {labels}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>letto</translation>
    </message>
</context>
<context>
    <name>PolicyPaper</name>
    <message>
        <source>Agent</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Changed in v{edition}</source>
        <translation>Modificata nella v{edition}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>Say it kindly</source>
        <translation>Dillo con gentilezza</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Usata da</translation>
    </message>
    <message>
        <source>Version {version}, in force from {day}</source>
        <translation>Versione {version}, in vigore dal {day}</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Perché:</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>in vigore dal {day}</translation>
    </message>
    <message>
        <source>last text: version {version}, {day}</source>
        <translation>testo precedente: versione {version}, {day}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>versione {version}</translation>
    </message>
</context>
<context>
    <name>PolicySeals</name>
    <message>
        <source>Only {names} has sealed it.</source>
        <translation>Sigillato solo da {names}.</translation>
    </message>
    <message>
        <source>Sealed by {names}; the seals fit.</source>
        <translation>Sigillato da {names}; i sigilli sono validi.</translation>
    </message>
    <message>
        <source>Without seals.</source>
        <translation>Senza sigilli.</translation>
    </message>
</context>
<context>
    <name>PolicySide</name>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>Trovato %n punto</numerusform>
            <numerusform>Trovati %n punti</numerusform>
        </translation>
    </message>
    <message>
        <source>Clauses found</source>
        <translation>Clausole trovate</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Find a clause</source>
        <translation>Trova una clausola</translation>
    </message>
    <message>
        <source>Find in the policy</source>
        <translation>Cerca nelle regole</translation>
    </message>
    <message>
        <source>No policy has come yet.</source>
        <translation>Nessuna regola è ancora arrivata.</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Apri il manuale</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Policy v{edition}</source>
        <translation>Regole v{edition}</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>Testo della clausola</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>It opens {queues} for you.</source>
        <translation>Ti apre {queues}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ancora una volta</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Esercitazione</translation>
    </message>
    <message>
        <source>Practice: nothing is sent or paid</source>
        <translation>Esercizio: nulla viene inviato o pagato</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Il caso</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>{percent} of 100. {needed} are needed: look at the steps below and walk it once more.</source>
        <translation>{percent} su 100. Ne servono {needed}: guarda i passi qui sotto e ripeti.</translation>
    </message>
    <message>
        <source>{percent} of 100: passed.</source>
        <translation>{percent} su 100: superato.</translation>
    </message>
    <message>
        <source>{step}: a good agent answers {expected}</source>
        <translation>{step}: un buon operatore risponde {expected}</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densità</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>One line per ticket</source>
        <translation>Una riga per ticket</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Single letters act in lists</source>
        <translation>Lettere singole attive negli elenchi</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dimensione testo</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
</context>
<context>
    <name>PresenceLine</name>
    <message>
        <source>%1 had a draft here, last known %2 ago</source>
        <translation>%1 aveva qui una bozza, ultima notizia %2 fa</translation>
    </message>
    <message>
        <source>%1 has a draft here, %2 ago</source>
        <translation>%1 ha qui una bozza, %2 fa</translation>
    </message>
    <message>
        <source>%1 is looking at this, %2 ago</source>
        <translation>%1 sta guardando, %2 fa</translation>
    </message>
    <message>
        <source>%1 is typing, %2 ago</source>
        <translation>%1 sta scrivendo, %2 fa</translation>
    </message>
    <message>
        <source>%1 looked at this, last known %2 ago</source>
        <translation>%1 guardava, ultima notizia %2 fa</translation>
    </message>
    <message>
        <source>%1 was typing, last known %2 ago</source>
        <translation>%1 scriveva, ultima notizia %2 fa</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>%1 of %2 tickets fetched so far</source>
        <translation>Finora ricevuti %1 ticket su %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) fetched so far</source>
        <translation>
            <numerusform>Finora %n ticket ricevuto</numerusform>
            <numerusform>Finora %n ticket ricevuti</numerusform>
        </translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Righe compatte</translation>
    </message>
    <message>
        <source>Could not read the list. Nothing is lost; it is tried again.</source>
        <translation>Impossibile leggere l’elenco. Nulla è andato perso; si sta riprovando.</translation>
    </message>
    <message>
        <source>Could not refresh. Showing %1.</source>
        <translation>Impossibile aggiornare. Dati delle %1.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtra elenco</translation>
    </message>
    <message>
        <source>List settings</source>
        <translation>Impostazioni elenco</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Più recenti</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Ticket</translation>
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
        <translation>Clienti</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>In arrivo</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Sezioni</translation>
    </message>
    <message>
        <source>Policy &amp; knowledge</source>
        <translation>Regole e conoscenze</translation>
    </message>
    <message>
        <source>Refunds &amp; approvals</source>
        <translation>Rimborsi e approvazioni</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy the names of who has not</source>
        <translation>Copia i nomi di chi non l’ha letto</translation>
    </message>
    <message>
        <source>Hide the names</source>
        <translation>Nascondi i nomi</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>Non ancora: {names}</translation>
    </message>
    <message>
        <source>Read by {readers} of {people}</source>
        <translation>Letta da {readers} su {people}</translation>
    </message>
    <message>
        <source>Read: {names}</source>
        <translation>Letto: {names}</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Mostra i nomi</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Chi l’ha letto</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read now</source>
        <translation>Leggi ora</translation>
    </message>
</context>
<context>
    <name>RefundPaper</name>
    <message>
        <source>Delivered on {day}</source>
        <translation>Consegnato il {day}</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Gesto commerciale</translation>
    </message>
    <message>
        <source>How the refund was worked out</source>
        <translation>Come è stato calcolato il rimborso</translation>
    </message>
    <message>
        <source>In time or not</source>
        <translation>Nei termini o no</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>Resta dopo</translation>
    </message>
    <message>
        <source>Left on the order: {amount}</source>
        <translation>Resta sull’ordine: {amount}</translation>
    </message>
    <message>
        <source>No clause of our policy is needed: this is the law.</source>
        <translation>Non serve una nostra clausola: lo dice la legge.</translation>
    </message>
    <message>
        <source>Order {number} of {day}, {who}</source>
        <translation>Ordine {number} del {day}, {who}</translation>
    </message>
    <message>
        <source>Paid: {amount} by {method}</source>
        <translation>Pagato: {amount} con {method}</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pezzi</translation>
    </message>
    <message>
        <source>Policy book {label}, rules {rules}</source>
        <translation>Libro delle regole {label}, regole {rules}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Arrotondamento dei contanti</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Spedizione</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Passo per passo</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposta</translation>
    </message>
    <message>
        <source>Tax by rate</source>
        <translation>Imposta per aliquota</translation>
    </message>
    <message>
        <source>The clauses of our policy</source>
        <translation>Le clausole delle nostre regole</translation>
    </message>
    <message>
        <source>The money is due by {day}.</source>
        <translation>Il denaro va restituito entro {day}.</translation>
    </message>
    <message>
        <source>There is no policy book on this computer.</source>
        <translation>Su questo computer non c’è il libro delle regole.</translation>
    </message>
    <message>
        <source>Version {version}, in force since {day}</source>
        <translation>Versione {version}, in vigore dal {day}</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Che cosa si rimborsa</translation>
    </message>
    <message>
        <source>Where it stands written</source>
        <translation>Dove sta scritto</translation>
    </message>
    <message>
        <source>Where the money goes</source>
        <translation>Dove va il denaro</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Con imposta</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Senza imposta</translation>
    </message>
    <message>
        <source>Worked out by {who} on {at}</source>
        <translation>Calcolato da {who} il {at}</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>non rivisto da un legale</translation>
    </message>
    <message>
        <source>{clause} (page {pack}, version {version})</source>
        <translation>{clause} (pagina {pack}, versione {version})</translation>
    </message>
    <message>
        <source>{quantity} of {bought}</source>
        <translation>{quantity} di {bought}</translation>
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
        <translation>Nessuno ha deciso in tempo su {amount}.</translation>
    </message>
    <message>
        <source>The payment of {amount} was refused.</source>
        <translation>Il pagamento di {amount} è stato respinto.</translation>
    </message>
    <message>
        <source>Whether {amount} went out is not known yet.</source>
        <translation>Non si sa ancora se {amount} sia partito.</translation>
    </message>
    <message>
        <source>{amount} were paid back.</source>
        <translation>{amount} rimborsati.</translation>
    </message>
    <message>
        <source>{by} approved a refund of {amount}.</source>
        <translation>{by} ha approvato un rimborso di {amount}.</translation>
    </message>
    <message>
        <source>{by} asked for approval of {amount}.</source>
        <translation>{by} ha chiesto l’approvazione di {amount}.</translation>
    </message>
    <message>
        <source>{by} declined a refund of {amount}.</source>
        <translation>{by} ha rifiutato un rimborso di {amount}.</translation>
    </message>
    <message>
        <source>{by} drafted a refund of {amount}.</source>
        <translation>{by} ha preparato un rimborso di {amount}.</translation>
    </message>
    <message>
        <source>{by} gave {amount} of store credit.</source>
        <translation>{by} ha dato {amount} di credito negozio.</translation>
    </message>
    <message>
        <source>{by} issued a refund of {amount}.</source>
        <translation>{by} ha emesso un rimborso di {amount}.</translation>
    </message>
    <message>
        <source>{by} said yes to {amount}; a second person must say so too.</source>
        <translation>{by} ha detto sì a {amount}; serve anche una seconda persona.</translation>
    </message>
    <message>
        <source>{by} took the refund of {amount} back.</source>
        <translation>{by} ha ritirato il rimborso di {amount}.</translation>
    </message>
</context>
<context>
    <name>RefundTab</name>
    <message>
        <source>Asked for approval of {amount}.</source>
        <translation>Chiesta l&apos;approvazione di {amount}.</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Righe dell&apos;ordine</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Ordine {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>Shipping too</source>
        <translation>Anche la spedizione</translation>
    </message>
    <message>
        <source>Space ticks, plus and minus count, Enter says why</source>
        <translation>Spazio spunta, più e meno contano, Invio dice perché</translation>
    </message>
    <message>
        <source>This customer has bought nothing yet</source>
        <translation>Questo cliente non ha ancora comprato nulla</translation>
    </message>
    <message>
        <source>This order is not here yet.</source>
        <translation>Questo ordine non è ancora qui.</translation>
    </message>
    <message>
        <source>Tick what comes back.</source>
        <translation>Spunti ciò che torna.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>how Qt is to write a day and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>pagati {amount}</translation>
    </message>
    <message>
        <source>{amount} issued.</source>
        <translation>{amount} rimborsati.</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, as soon as the line is back?</source>
        <translation>{amount} a {who}, tramite {means}, appena torna la linea?</translation>
    </message>
    <message>
        <source>{amount} to {who}, by {means}, now?</source>
        <translation>{amount} a {who}, tramite {means}, adesso?</translation>
    </message>
    <message>
        <source>{amount} will be paid on reconnect.</source>
        <translation>{amount} saranno pagati alla riconnessione.</translation>
    </message>
</context>
<context>
    <name>Refunds</name>
    <message>
        <source>A minor fault: {name} instead of ending the sale. {article}</source>
        <translation>Difetto lieve: {name} invece della risoluzione. {article}</translation>
    </message>
    <message>
        <source>After the repair {months} months more. {article}</source>
        <translation>Dopo la riparazione altri {months} mesi. {article}</translation>
    </message>
    <message>
        <source>All goes back as it was paid in coins: {amount} for {asked}.</source>
        <translation>Tutto torna come pagato in contanti: {amount} per {asked}.</translation>
    </message>
    <message>
        <source>All of it went back before.</source>
        <translation>Tutto è già stato reso.</translation>
    </message>
    <message>
        <source>An order of one&apos;s own or of somebody close: a second person decides.</source>
        <translation>Ordine proprio o di una persona vicina: decide un&apos;altra persona.</translation>
    </message>
    <message>
        <source>Below the smallest amount of {limit} for {name}. {article}</source>
        <translation>Sotto l&apos;importo minimo di {limit} per {name}. {article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: in time, the last day is {last_day}. {article}</source>
        <translation>Giorno {days} di {of}: in tempo, l&apos;ultimo giorno è {last_day}. {article}</translation>
    </message>
    <message>
        <source>Day {days} of {of}: too late, the last day was {last_day}. {article}</source>
        <translation>Giorno {days} di {of}: troppo tardi, l&apos;ultimo giorno era {last_day}. {article}</translation>
    </message>
    <message>
        <source>Day {day} of {days}</source>
        <translation>Giorno {day} di {days}</translation>
    </message>
    <message>
        <source>Fee for taking back</source>
        <translation>Costo per il reso</translation>
    </message>
    <message numerus="yes">
        <source>Goods, %n line(s)</source>
        <translation>
            <numerusform>Merce, %n riga</numerusform>
            <numerusform>Merce, %n righe</numerusform>
        </translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Gesto commerciale</translation>
    </message>
    <message>
        <source>Goodwill: {amount}, {tax} of it tax.</source>
        <translation>Gesto commerciale: {amount}, di cui imposta {tax}.</translation>
    </message>
    <message>
        <source>In coins {amount}, worked out were {asked}.</source>
        <translation>In contanti {amount}, calcolati {asked}.</translation>
    </message>
    <message>
        <source>Less {amount} for points that were earned and are spent.</source>
        <translation>Meno {amount} per punti ottenuti e già spesi.</translation>
    </message>
    <message>
        <source>Less {amount} for taking the goods back.</source>
        <translation>Meno {amount} per il ritiro della merce.</translation>
    </message>
    <message>
        <source>Less {amount} for the return label.</source>
        <translation>Meno {amount} per l&apos;etichetta di reso.</translation>
    </message>
    <message>
        <source>Less {amount} for the time of use.</source>
        <translation>Meno {amount} per il periodo d&apos;uso.</translation>
    </message>
    <message>
        <source>Less {amount} for value the goods have lost.</source>
        <translation>Meno {amount} per il valore perso dalla merce.</translation>
    </message>
    <message>
        <source>Less {amount}, because what is kept no longer earns the offer.</source>
        <translation>Meno {amount}, perché ciò che resta non dà più diritto all&apos;offerta.</translation>
    </message>
    <message>
        <source>Money went to {quantity} accounts in {days} days.</source>
        <translation>Denaro inviato a {quantity} conti in {days} giorni.</translation>
    </message>
    <message>
        <source>More tax than is left of this line. At most {maximum}.</source>
        <translation>Più imposta di quanta ne resti. Al massimo {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of the shipping. At most {maximum}.</source>
        <translation>Più di quanto resti della spedizione. Al massimo {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of this line. At most {maximum}.</source>
        <translation>Più di quanto resti della riga. Al massimo {maximum}.</translation>
    </message>
    <message>
        <source>More than is left of what was paid. At most {maximum}.</source>
        <translation>Più di quanto resti del pagato. Al massimo {maximum}.</translation>
    </message>
    <message>
        <source>More than the card still holds. At most {maximum}.</source>
        <translation>Più del saldo della carta. Al massimo {maximum}.</translation>
    </message>
    <message>
        <source>Neither law nor policy stands behind this: somebody who approves decides.</source>
        <translation>Né legge né regole lo prevedono: decide chi approva.</translation>
    </message>
    <message>
        <source>No purchase is known for this; {asked} would be goodwill.</source>
        <translation>Nessun acquisto noto; {asked} sarebbe un gesto commerciale.</translation>
    </message>
    <message>
        <source>No shipping was paid on this order.</source>
        <translation>Per questo ordine non è stata pagata la spedizione.</translation>
    </message>
    <message>
        <source>Not selected.</source>
        <translation>Non selezionato.</translation>
    </message>
    <message>
        <source>Nothing can go back on this order as it stands.</source>
        <translation>Per questo ordine ora non si può rimborsare nulla.</translation>
    </message>
    <message>
        <source>Nothing is taken off for {months} months of use. {article}</source>
        <translation>Per {months} mesi d&apos;uso non si detrae nulla. {article}</translation>
    </message>
    <message>
        <source>Offer lost</source>
        <translation>Offerta persa</translation>
    </message>
    <message>
        <source>Offline up to {limit}.</source>
        <translation>Offline fino a {limit}.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Ordine {number}</translation>
    </message>
    <message>
        <source>Our policy asks for a proof of purchase.</source>
        <translation>Le nostre regole chiedono la prova d&apos;acquisto.</translation>
    </message>
    <message>
        <source>Our policy does not take goods back in this condition ({why}).</source>
        <translation>Le nostre regole non accettano merce in questo stato ({why}).</translation>
    </message>
    <message>
        <source>Our policy does not take these goods back ({category}).</source>
        <translation>Le nostre regole non accettano questi prodotti ({category}).</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of} is too late, the last day was {last_day}.</source>
        <translation>Le nostre regole: giorno {days} di {of} è tardi, l&apos;ultimo giorno era {last_day}.</translation>
    </message>
    <message>
        <source>Our policy: day {days} of {of}, the last day is {last_day}.</source>
        <translation>Le nostre regole: giorno {days} di {of}, l&apos;ultimo giorno è {last_day}.</translation>
    </message>
    <message>
        <source>Page {pack}, version {version}</source>
        <translation>Pagina {pack}, versione {version}</translation>
    </message>
    <message>
        <source>Points given back: {points}.</source>
        <translation>Punti restituiti: {points}.</translation>
    </message>
    <message>
        <source>Points taken back: {points}.</source>
        <translation>Punti ritirati: {points}.</translation>
    </message>
    <message>
        <source>Repair or replacement comes first. {article}</source>
        <translation>Prima riparazione o sostituzione. {article}</translation>
    </message>
    <message>
        <source>Return label</source>
        <translation>Etichetta di reso</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Arrotondamento contanti</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Spedizione</translation>
    </message>
    <message>
        <source>Shipping: the rest, {amount} of the {paid} paid.</source>
        <translation>Spedizione: il resto, {amount} dei {paid} pagati.</translation>
    </message>
    <message>
        <source>Shipping: {amount} of the {paid} paid.</source>
        <translation>Spedizione: {amount} dei {paid} pagati.</translation>
    </message>
    <message>
        <source>Shipping: {amount}, as the standard delivery would have cost; {paid} were paid.</source>
        <translation>Spedizione: {amount}, quanto sarebbe costata quella standard; pagati {paid}.</translation>
    </message>
    <message>
        <source>So many did not leave us. At most {maximum} can come back.</source>
        <translation>Non ne sono usciti così tanti. Possono tornarne al massimo {maximum}.</translation>
    </message>
    <message>
        <source>The amount cannot be shared out among the lines.</source>
        <translation>L&apos;importo non si può ripartire tra le righe.</translation>
    </message>
    <message>
        <source>The amount has more digits than the currency.</source>
        <translation>L&apos;importo ha più decimali della valuta.</translation>
    </message>
    <message>
        <source>The amount must be above zero.</source>
        <translation>L&apos;importo deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>The clock stood for {days} days of repair. {article}</source>
        <translation>Il termine è rimasto fermo {days} giorni per la riparazione. {article}</translation>
    </message>
    <message>
        <source>The currency of this order is unknown.</source>
        <translation>La valuta di questo ordine è sconosciuta.</translation>
    </message>
    <message>
        <source>The customer bears your own name.</source>
        <translation>Il cliente porta il tuo stesso nome.</translation>
    </message>
    <message>
        <source>The customer was informed on {day}: the time runs from then. {article}</source>
        <translation>Il cliente è stato informato {day}: il termine decorre da allora. {article}</translation>
    </message>
    <message>
        <source>The customer was not informed: {months} months longer. {article}</source>
        <translation>Il cliente non è stato informato: {months} mesi in più. {article}</translation>
    </message>
    <message>
        <source>The figures of this order do not add up; a supervisor must look at it.</source>
        <translation>I conti di questo ordine non tornano; deve vederlo un supervisore.</translation>
    </message>
    <message>
        <source>The law gives no right to return these goods ({category}). {article}</source>
        <translation>La legge non dà diritto a rendere questi prodotti ({category}). {article}</translation>
    </message>
    <message>
        <source>The law of {pack} gives no such right for this kind of sale ({name}).</source>
        <translation>La legge {pack} non dà questo diritto per questa vendita ({name}).</translation>
    </message>
    <message>
        <source>The money goes back the way it came, unless the customer agreed. {article}</source>
        <translation>Il denaro torna come è arrivato, salvo accordo del cliente. {article}</translation>
    </message>
    <message>
        <source>The number of pieces must be a whole one, above zero.</source>
        <translation>Il numero di pezzi deve essere intero e maggiore di zero.</translation>
    </message>
    <message>
        <source>The payment may wait for the goods or a proof that they were sent. {article}</source>
        <translation>Il pagamento può attendere la merce o la prova di spedizione. {article}</translation>
    </message>
    <message>
        <source>The role {role} may not give money back.</source>
        <translation>Il ruolo {role} non può rimborsare.</translation>
    </message>
    <message>
        <source>The time has not begun to run yet.</source>
        <translation>Il termine non è ancora iniziato.</translation>
    </message>
    <message>
        <source>There are no rules of law for {name} in this version.</source>
        <translation>In questa versione non ci sono regole di legge per {name}.</translation>
    </message>
    <message>
        <source>There is nothing to refund: all of it cost nothing or went back before.</source>
        <translation>Non c&apos;è nulla da rimborsare: era tutto gratis o già reso.</translation>
    </message>
    <message>
        <source>This line is not on the order.</source>
        <translation>Questa riga non è nell&apos;ordine.</translation>
    </message>
    <message>
        <source>Time of use</source>
        <translation>Periodo d&apos;uso</translation>
    </message>
    <message>
        <source>Together {amount}.</source>
        <translation>In tutto {amount}.</translation>
    </message>
    <message>
        <source>Value lost</source>
        <translation>Valore perso</translation>
    </message>
    <message>
        <source>With the offer kept {keep}, worked out anew {recompute}.</source>
        <translation>Mantenendo l&apos;offerta {keep}, ricalcolando {recompute}.</translation>
    </message>
    <message>
        <source>You may issue up to {limit}. Today {left} left.</source>
        <translation>Può rimborsare fino a {limit}. Oggi restano {left}.</translation>
    </message>
    <message>
        <source>agents</source>
        <translation>operatori</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>bonifico</translation>
    </message>
    <message>
        <source>card</source>
        <translation>carta</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>contanti</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>danneggiato</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>gift card</source>
        <translation>carta regalo</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>festivo</translation>
    </message>
    <message>
        <source>in the shop</source>
        <translation>in negozio</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>ultimo giorno {day}</translation>
    </message>
    <message>
        <source>left on the order {left}</source>
        <translation>sull&apos;ordine restano {left}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>not reviewed by a lawyer</source>
        <translation>non rivista da un legale</translation>
    </message>
    <message>
        <source>of which tax: {tax}</source>
        <translation>di cui imposta: {tax}</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>aperto</translation>
    </message>
    <message>
        <source>points</source>
        <translation>punti</translation>
    </message>
    <message>
        <source>senior agents</source>
        <translation>operatori esperti</translation>
    </message>
    <message>
        <source>store credit</source>
        <translation>credito del negozio</translation>
    </message>
    <message>
        <source>supervisors</source>
        <translation>supervisori</translation>
    </message>
    <message>
        <source>the last day was {day}</source>
        <translation>l&apos;ultimo giorno era {day}</translation>
    </message>
    <message>
        <source>to {method}</source>
        <translation>su {method}</translation>
    </message>
    <message>
        <source>up to {amount}</source>
        <translation>fino a {amount}</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usato</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>fine settimana</translation>
    </message>
    <message>
        <source>{amount} go back by {method}; {left} of it are left.</source>
        <translation>{amount} tornano tramite {method}; ne restano {left}.</translation>
    </message>
    <message>
        <source>{amount} may not be taken off here: the law forbids it.</source>
        <translation>{amount} qui non si possono detrarre: la legge lo vieta.</translation>
    </message>
    <message>
        <source>{amount} may not be taken off: the customer was not told beforehand.</source>
        <translation>{amount} non si possono detrarre: il cliente non era stato informato prima.</translation>
    </message>
    <message>
        <source>{amount} more was to be taken off than the goods are worth; it was left.</source>
        <translation>Si doveva detrarre {amount} più del valore della merce; non è stato fatto.</translation>
    </message>
    <message>
        <source>{amount} to {method}</source>
        <translation>{amount} su {method}</translation>
    </message>
    <message>
        <source>{asked} is above the {left} that you have left today.</source>
        <translation>{asked} supera i {left} che le restano oggi.</translation>
    </message>
    <message>
        <source>{asked} is above your {limit} for one case.</source>
        <translation>{asked} supera il suo limite di {limit} per caso.</translation>
    </message>
    <message>
        <source>{asked} with the {earlier} before is above the {limit} of {role}.</source>
        <translation>{asked} con i {earlier} precedenti supera il limite di {limit} ({role}).</translation>
    </message>
    <message>
        <source>{day} does not end the time ({why} {name}); the next working day does. {article}</source>
        <translation>{day} il termine non scade ({why} {name}); scade il giorno lavorativo seguente. {article}</translation>
    </message>
    <message>
        <source>{line}: the rest, {amount} of the {paid} paid; {earlier} went back before.</source>
        <translation>{line}: il resto, {amount} dei {paid} pagati; {earlier} già resi.</translation>
    </message>
    <message>
        <source>{line}: {amount} of the {paid} paid, {tax} of it tax.</source>
        <translation>{line}: {amount} dei {paid} pagati, di cui imposta {tax}.</translation>
    </message>
    <message>
        <source>{line}: {net} without tax, and {tax} tax, of the {paid} paid.</source>
        <translation>{line}: {net} senza imposta e {tax} di imposta, dei {paid} pagati.</translation>
    </message>
    <message>
        <source>{line}: {quantity} of {of} pieces, {amount} of the {paid} paid.</source>
        <translation>{line}: {quantity} di {of} pezzi, {amount} dei {paid} pagati.</translation>
    </message>
    <message>
        <source>{months} months of use may be taken off. {article}</source>
        <translation>Si possono detrarre {months} mesi d&apos;uso. {article}</translation>
    </message>
    <message>
        <source>{quantity} addresses for one customer.</source>
        <translation>{quantity} indirizzi per un cliente.</translation>
    </message>
    <message>
        <source>{quantity} gifts in {days} days, together {amount}; alone you may give {limit}.</source>
        <translation>{quantity} gesti in {days} giorni, in tutto {amount}; da soli può dare {limit}.</translation>
    </message>
    <message>
        <source>{quantity} of {of} orders came back in {days} days.</source>
        <translation>In {days} giorni sono tornati {quantity} ordini su {of}.</translation>
    </message>
    <message>
        <source>{quantity} other customers were paid to this account.</source>
        <translation>Su questo conto sono stati pagati altri {quantity} clienti.</translation>
    </message>
    <message>
        <source>{quantity} refunds in {days} days, together {amount}.</source>
        <translation>{quantity} rimborsi in {days} giorni, in tutto {amount}.</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Ask a supervisor</source>
        <translation>Chiedi a un supervisore</translation>
    </message>
    <message>
        <source>Ask {by} to hand over</source>
        <translation>Chiedi a {by} di cedere</translation>
    </message>
    <message>
        <source>Close as duplicate</source>
        <translation>Chiudi come duplicato</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Lascia andare…</translation>
    </message>
    <message>
        <source>Do it where it was merged to</source>
        <translation>Fallo su quello unito</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Modifica e invia di nuovo</translation>
    </message>
    <message>
        <source>For a supervisor: “{what}” came back. {why}</source>
        <translation>Per un supervisore: “{what}” è tornato. {why}</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Tieni come nota</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Tieni il mio</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Tieni quello del collega</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Lascialo aperto</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>Lascia così</translation>
    </message>
    <message>
        <source>Leave it to {by}</source>
        <translation>Lascialo a {by}</translation>
    </message>
    <message>
        <source>Reopen and do it</source>
        <translation>Riapri ed esegui</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>Invia ora</translation>
    </message>
    <message>
        <source>Solve all the same</source>
        <translation>Risolvi comunque</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Prendilo tu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>{by}, please hand this ticket over to me.</source>
        <translation>{by}, per favore cedimi questo ticket.</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Steps so far</source>
        <translation>Passi finora</translation>
    </message>
    <message>
        <source>Steps to come</source>
        <translation>Passi successivi</translation>
    </message>
    <message>
        <source>{script}, {done} of {all}</source>
        <translation>{script}, {done} di {all}</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Into the reply</source>
        <translation>Nella risposta</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Lingua delle parole</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Di&apos;</translation>
    </message>
    <message>
        <source>Say to the customer</source>
        <translation>Di’ al cliente</translation>
    </message>
</context>
<context>
    <name>ScriptWords</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campi</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Approvazione</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>Calcolo</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confermare</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Modulo</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Istruzione</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Proporre</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Di&apos;</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Risolvere</translation>
    </message>
    <message>
        <source>Sub-script</source>
        <translation>Sotto-script</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Capire</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attesa</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Evenkeel – Demo</source>
        <translation>Evenkeel – Demo</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>%n to weigh</source>
        <translation>
            <numerusform>%n da valutare</numerusform>
            <numerusform>%n da valutare</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente dal</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>Nothing unusual.</source>
        <translation>Niente di insolito.</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Apri ticket</translation>
    </message>
    <message>
        <source>Orders, 12 months</source>
        <translation>Ordini, 12 mesi</translation>
    </message>
    <message>
        <source>Refunds, 12 months</source>
        <translation>Rimborsi, 12 mesi</translation>
    </message>
    <message>
        <source>Risk signals</source>
        <translation>Segnali di rischio</translation>
    </message>
    <message>
        <source>Signals never decide. They say what to look at.</source>
        <translation>I segnali non decidono mai. Dicono cosa guardare.</translation>
    </message>
</context>
<context>
    <name>Simulator</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Nessun caso</translation>
    </message>
    <message>
        <source>Nothing is sent or paid here</source>
        <translation>Qui nulla viene inviato o pagato</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Ricomincia</translation>
    </message>
    <message>
        <source>Simulator</source>
        <translation>Simulatore</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>First answer the question.</source>
        <translation>Prima rispondi alla domanda.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ho letto</translation>
    </message>
    <message>
        <source>New clauses</source>
        <translation>Clausole nuove</translation>
    </message>
    <message>
        <source>Since you last read</source>
        <translation>Dall’ultima lettura</translation>
    </message>
    <message>
        <source>Something here is wrong or unclear</source>
        <translation>Qui qualcosa è sbagliato o poco chiaro</translation>
    </message>
    <message>
        <source>Tell the owner</source>
        <translation>Dillo al responsabile</translation>
    </message>
    <message>
        <source>What is wrong or unclear</source>
        <translation>Che cosa è sbagliato o poco chiaro</translation>
    </message>
    <message>
        <source>What is wrong or unclear?</source>
        <translation>Che cosa è sbagliato o poco chiaro?</translation>
    </message>
    <message>
        <source>Work of {queues} waits until you have.</source>
        <translation>Il lavoro di {queues} aspetta finché non leggi.</translation>
    </message>
    <message>
        <source>You have read this version.</source>
        <translation>Hai letto questa versione.</translation>
    </message>
    <message>
        <source>Your name, the version and the time are kept.</source>
        <translation>Si conservano nome, versione e ora.</translation>
    </message>
    <message>
        <source>Your word has gone to the owner. The answer comes back to you.</source>
        <translation>La tua segnalazione è andata al responsabile. La risposta arriva a te.</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>niente di nuovo</translation>
    </message>
    <message>
        <source>{done} of {all} read</source>
        <translation>lette {done} su {all}</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>SolveCard</name>
    <message numerus="yes">
        <source>%n step(s) of the checklist to do:</source>
        <translation>
            <numerusform>%n passo della checklist da fare:</numerusform>
            <numerusform>%n passi della checklist da fare:</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>For example: padding too thin</source>
        <translation>Ad esempio: imbottitura troppo sottile</translation>
    </message>
    <message>
        <source>For example: replaced, carafe refunded</source>
        <translation>Ad esempio: sostituito, rimborso della caraffa</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Solve the ticket</source>
        <translation>Risolvi il ticket</translation>
    </message>
    <message>
        <source>Solve ticket</source>
        <translation>Risolvi ticket</translation>
    </message>
    <message>
        <source>Solve without these steps, because…</source>
        <translation>Risolvi senza questi passi, perché…</translation>
    </message>
    <message>
        <source>Solve: what was it, and how did it end?</source>
        <translation>Risolvi: che cos’era e com’è finita?</translation>
    </message>
    <message>
        <source>Still missing: {fields}.</source>
        <translation>Manca ancora: {fields}.</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>causa</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>esito</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message numerus="yes">
        <source>%n item(s) missing</source>
        <translation>
            <numerusform>Manca %n campo</numerusform>
            <numerusform>Mancano %n campi</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Conferma…</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Risolvi…</translation>
    </message>
    <message>
        <source>Stages of the solution</source>
        <translation>Fasi della soluzione</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>All five stages are done</source>
        <translation>Tutte e cinque le fasi sono complete</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Proposta</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Soluzione</translation>
    </message>
    <message>
        <source>Stage {number} of 5: {name}</source>
        <translation>Fase {number} di 5: {name}</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Analisi</translation>
    </message>
</context>
<context>
    <name>StandIns</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Per una settimana</translation>
    </message>
    <message>
        <source>Let somebody stand in…</source>
        <translation>Farsi sostituire…</translation>
    </message>
    <message>
        <source>Let them decide</source>
        <translation>Lascia decidere</translation>
    </message>
    <message>
        <source>Until the end of today</source>
        <translation>Fino alla fine di oggi</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Fino a domani</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Fino a quando</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Chi sostituisce</translation>
    </message>
    <message>
        <source>You decide in place of {name} until {time}.</source>
        <translation>Decidi al posto di {name} fino a {time}.</translation>
    </message>
    <message>
        <source>{name} decides in your place until {time}.</source>
        <translation>{name} decide al posto tuo fino a {time}.</translation>
    </message>
</context>
<context>
    <name>StarsInput</name>
    <message>
        <source>{place} of 5</source>
        <translation>{place} su 5</translation>
    </message>
</context>
<context>
    <name>Starts</name>
    <message>
        <source>Find a script…</source>
        <translation>Trova una procedura…</translation>
    </message>
    <message>
        <source>Scripts for this ticket</source>
        <translation>Procedure per questa richiesta</translation>
    </message>
    <message>
        <source>Start a checklist</source>
        <translation>Inizia una checklist</translation>
    </message>
    <message>
        <source>The policy has no script for this ticket yet.</source>
        <translation>La policy non ha ancora una procedura per questa richiesta.</translation>
    </message>
</context>
<context>
    <name>StartsModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n passo</numerusform>
            <numerusform>%n passi</numerusform>
        </translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obbligatoria</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Consigliata</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>circa %n min</numerusform>
            <numerusform>circa %n min</numerusform>
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
            <numerusform>%n elemento da gestire</numerusform>
            <numerusform>%n elementi da gestire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%n in attesa di invio</numerusform>
            <numerusform>%n in attesa di invio</numerusform>
        </translation>
    </message>
    <message>
        <source>Blocked by the hub, all work is kept here</source>
        <translation>Bloccato dal centro, tutto il lavoro resta qui</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connessione in corso</translation>
    </message>
    <message numerus="yes">
        <source>Disk almost full (%n MB left)</source>
        <translation>
            <numerusform>Disco quasi pieno (resta %n MB)</numerusform>
            <numerusform>Disco quasi pieno (restano %n MB)</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk full, news cannot be saved</source>
        <translation>Disco pieno, le novità non possono essere salvate</translation>
    </message>
    <message numerus="yes">
        <source>Hub is not answering, retrying in %n s</source>
        <translation>
            <numerusform>L’hub non risponde, nuovo tentativo tra %n s</numerusform>
            <numerusform>L’hub non risponde, nuovo tentativo tra %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Language and settings</source>
        <translation>Lingua e impostazioni</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline dalle {time}</translation>
    </message>
    <message>
        <source>Open sign-in page</source>
        <translation>Apri pagina di accesso</translation>
    </message>
    <message>
        <source>Policy v{label}</source>
        <translation>Regole v{label}</translation>
    </message>
    <message>
        <source>Policy v{label}, as of {time}</source>
        <translation>Regole v{label}, situazione alle {time}</translation>
    </message>
    <message>
        <source>Queue {name}</source>
        <translation>Coda {name}</translation>
    </message>
    <message>
        <source>Sending {sent} of {total}</source>
        <translation>Invio {sent} di {total}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message numerus="yes">
        <source>Sign in to send %n item(s)</source>
        <translation>
            <numerusform>Accedi per inviare %n elemento</numerusform>
            <numerusform>Accedi per inviare %n elementi</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in has expired</source>
        <translation>Accesso scaduto</translation>
    </message>
    <message>
        <source>Simulate an outage</source>
        <translation>Simula un’interruzione</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>There is a newer Evenkeel. Everything works; ask for it at a quiet moment, before news can no longer be read.</source>
        <translation>C&apos;è un Evenkeel più recente. Tutto funziona; chiedilo in un momento tranquillo, prima che le novità non si possano più leggere.</translation>
    </message>
    <message>
        <source>This network asks for a sign-in page</source>
        <translation>Questa rete richiede l’accesso</translation>
    </message>
    <message>
        <source>Too old to read news, work is still sent</source>
        <translation>Troppo vecchio per leggere le novità, il lavoro parte lo stesso</translation>
    </message>
    <message>
        <source>Up to date {time}</source>
        <translation>Aggiornato alle {time}</translation>
    </message>
    <message>
        <source>Working on this computer alone</source>
        <translation>Lavoro solo su questo computer</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Not applicable…</source>
        <translation>Non serve…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spazio</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Passo {number}</translation>
    </message>
    <message>
        <source>Step {number}: {title}</source>
        <translation>Passo {number}: {title}</translation>
    </message>
    <message>
        <source>This step is wrong…</source>
        <translation>Passo sbagliato…</translation>
    </message>
    <message>
        <source>Why: § {clause}</source>
        <translation>Perché: § {clause}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the script</source>
        <translation>Passi dello script</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Allegato</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Ended: {how}</source>
        <translation>Finito: {how}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Type an answer ({kind})</source>
        <translation>Scrivi una risposta ({kind})</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>the fields as JSON</source>
        <translation>i campi come JSON</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Your reply is not sent yet; it stays as a draft.</source>
        <translation>La tua risposta non è ancora inviata; resta come bozza.</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Porta a</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
</context>
<context>
    <name>SumTable</name>
    <message>
        <source>Back</source>
        <translation>Resi</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clausola</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagato</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Detratto</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message numerus="yes">
        <source>%n piece(s) of work saved on this computer.</source>
        <translation>
            <numerusform>%n lavoro salvato su questo computer.</numerusform>
            <numerusform>%n lavori salvati su questo computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Consegnato</translation>
    </message>
    <message>
        <source>Everything is delivered.</source>
        <translation>È stato consegnato tutto.</translation>
    </message>
    <message>
        <source>Need you</source>
        <comment>a count of items</comment>
        <translation>Da gestire</translation>
    </message>
    <message>
        <source>Not everything is delivered yet</source>
        <translation>Non tutto è ancora consegnato</translation>
    </message>
    <message>
        <source>Nothing was lost, and nothing is done twice.</source>
        <translation>Nulla è andato perso e nulla si fa due volte.</translation>
    </message>
    <message>
        <source>Offline since %1, %2</source>
        <translation>Offline dalle %1, %2</translation>
    </message>
    <message>
        <source>Outage %1 to %2, %3</source>
        <translation>Interruzione dalle %1 alle %2, %3</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Salvato qui</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>Invio %1 di %2</translation>
    </message>
    <message>
        <source>The next try follows within %1.</source>
        <translation>Il prossimo tentativo entro %1.</translation>
    </message>
    <message>
        <source>The oldest waits %1.</source>
        <translation>Il più vecchio attende da %1.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s), last %1.</source>
        <translation>
            <numerusform>Provato %n volta, l’ultima alle %1.</numerusform>
            <numerusform>Provato %n volte, l’ultima alle %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>New ticket</source>
        <translation>Nuovo ticket</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Text of the entry</source>
        <translation>Testo della voce</translation>
    </message>
</context>
<context>
    <name>TicketTabs</name>
    <message>
        <source>Open tickets</source>
        <translation>Ticket aperti</translation>
    </message>
    <message>
        <source>{ref}, {customer}</source>
        <translation>{ref}, {customer}</translation>
    </message>
    <message>
        <source>{tab}, new</source>
        <translation>{tab}, nuovo messaggio</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>%1 back</source>
        <translation>%1 ripresa</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 persa</translation>
    </message>
    <message>
        <source>Offline, working from this computer</source>
        <translation>Offline, al lavoro su questo computer</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ora</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Mostra %n precedente</numerusform>
            <numerusform>Mostra %n precedenti</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronologia</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Available</source>
        <translation>Disponibile</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Assente</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Change my state</source>
        <translation>Cambia il mio stato</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Annota chiamata</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Pasto</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Riunione</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>My menu</source>
        <translation>Il mio menu</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>Search or type a command</source>
        <translation>Cerca o digita un comando</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Barra superiore</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formazione</translation>
    </message>
    <message>
        <source>{name}, my menu</source>
        <translation>{name}, il mio menu</translation>
    </message>
</context>
<context>
    <name>Trials</name>
    <message>
        <source>Tests</source>
        <translation>Prove</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>fallita</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>riuscita</translation>
    </message>
    <message>
        <source>{good} of {all} pass</source>
        <translation>riuscite {good} su {all}</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Scegli una passphrase</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>La passphrase non apre l’archivio. Nulla è cambiato: riprova.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Sblocco in corso…</translation>
    </message>
    <message>
        <source>Your PIN lets you in, also while the hub cannot be reached.</source>
        <translation>Con il PIN puoi entrare anche quando l’hub non è raggiungibile.</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted.</source>
        <translation>Il tuo lavoro su questo computer è cifrato.</translation>
    </message>
    <message>
        <source>Your work on this computer is encrypted. This computer has no keyring, so a passphrase keeps the key; nobody can restore it.</source>
        <translation>Il tuo lavoro su questo computer è cifrato. Questo computer non ha un portachiavi, quindi la chiave è protetta da una passphrase; nessuno può recuperarla.</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Values</source>
        <translation>Valori</translation>
    </message>
</context>
<context>
    <name>VersionNotice</name>
    <message>
        <source>Compare</source>
        <translation>Confronta</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Passa</translation>
    </message>
    <message>
        <source>v{version} is in force now</source>
        <translation>Ora è in vigore la v{version}</translation>
    </message>
    <message>
        <source>v{version} is in force since {day}</source>
        <translation>v{version} è in vigore dal {day}</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>View: %1, %n ticket(s)</source>
        <translation>
            <numerusform>Vista: %1, %n ticket</numerusform>
            <numerusform>Vista: %1, %n ticket</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
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
        <translation>ritardo %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ancora %1</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n g</numerusform>
            <numerusform>%n g</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
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
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
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
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
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
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>After-sales</source>
        <translation>Post-vendita</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Reclamo</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confermato</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Consegnato</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>Due in 1 h</source>
        <translation>Scadenza entro 1 h</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>Emergenze</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Emergenza</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>I miei</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Da gestire</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Non ancora inviati</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a view: all open tickets</comment>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Salvato qui</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Argento</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolto</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Tecnico</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Da confermare</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assegnati</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>In attesa del cliente</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Modulo web</translation>
    </message>
    <message>
        <source>answered in %1</source>
        <translation>risposto in %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>scade tra %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>in ritardo di %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>da gestire</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>non ancora inviato</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non letto</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>waiting for customer</source>
        <translation>in attesa del cliente</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This ticket is not on this computer.</source>
        <translation>Questo ticket non è su questo computer.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>It could not be saved. Your words are kept here; try again.</source>
        <translation>Salvataggio non riuscito. Il tuo testo resta qui: riprova.</translation>
    </message>
    <message>
        <source>Not sent. It is a draft again.</source>
        <translation>Non inviato. È di nuovo una bozza.</translation>
    </message>
    <message numerus="yes">
        <source>Sending in %n s</source>
        <translation>
            <numerusform>Invio tra %n s</numerusform>
            <numerusform>Invio tra %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be sent on reconnect</source>
        <translation>Sarà inviato alla riconnessione</translation>
    </message>
</context>
</TS>
