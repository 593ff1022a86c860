<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>Please look</source>
        <translation>Attenzione</translation>
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
        <source>The hub is not answering. You can keep working; everything is saved on this computer and will be sent when it answers.</source>
        <translation>L’hub non risponde. Puoi continuare a lavorare: tutto viene salvato su questo computer e sarà inviato quando risponderà.</translation>
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
        <source>{by} claimed {ref} while you were offline. Your notes and draft are kept; the reply was not sent.</source>
        <translation>{by} ha preso in carico {ref} mentre eri offline. Note e bozza sono conservate; la risposta non è stata inviata.</translation>
    </message>
    <message>
        <source>{by}, please hand this ticket over to me.</source>
        <translation>{by}, per favore cedimi questo ticket.</translation>
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
    <name>Console</name>
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
        <source>Not done</source>
        <translation>Non eseguito</translation>
    </message>
    <message>
        <source>Nothing was waiting.</source>
        <translation>Non c’era nulla in attesa.</translation>
    </message>
    <message>
        <source>Open Outbox</source>
        <translation>Apri In uscita</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>That was the last ticket of this list</source>
        <translation>Era l’ultimo ticket di questo elenco</translation>
    </message>
    <message>
        <source>none refused</source>
        <translation>nessuno rifiutato</translation>
    </message>
</context>
<context>
    <name>ContextDock</name>
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
    <name>Details</name>
    <message>
        <source>Copy details</source>
        <translation>Copia dettagli</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Gestito</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Apri ticket</translation>
    </message>
    <message>
        <source>Saved on this computer at {time}. It will be sent when the hub answers.</source>
        <translation>Salvato su questo computer alle {time}. Sarà inviato quando l’hub risponderà.</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Other work</source>
        <translation>Altro lavoro</translation>
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
    <name>Heads</name>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Anywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>In un elenco</translation>
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
        <source>From the list to Inbox</source>
        <translation>Dall’elenco a In arrivo</translation>
    </message>
    <message>
        <source>From the list to Outbox</source>
        <translation>Dall’elenco a In uscita</translation>
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
        <source>Go to Inbox</source>
        <translation>Vai a In arrivo</translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation>Vai a In uscita</translation>
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
        <source>Open the History tab</source>
        <translation>Apri la scheda Storico</translation>
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
        <source>Undo send (10 s)</source>
        <translation>Annulla invio (10 s)</translation>
    </message>
    <message>
        <source>Write an internal note</source>
        <translation>Scrivi una nota interna</translation>
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
        <source>New work cannot be saved. Free space, then Retry.</source>
        <translation>Il nuovo lavoro non può essere salvato. Libera spazio, poi riprova.</translation>
    </message>
    <message>
        <source>Only a solved ticket can be confirmed. Nothing was changed; solve it first.</source>
        <translation>Si può confermare solo un ticket risolto. Nulla è cambiato: prima risolvilo.</translation>
    </message>
    <message>
        <source>Only its owner can release this ticket. Nothing was changed.</source>
        <translation>Solo chi lo ha in carico può rilasciare questo ticket. Nulla è cambiato.</translation>
    </message>
    <message>
        <source>Say how it ended before you solve. Nothing was changed; fill in the outcome.</source>
        <translation>Prima di risolvere, indica com’è finita. Nulla è cambiato: compila l’esito.</translation>
    </message>
    <message>
        <source>Say why you decline. Nothing was changed; fill in the reason.</source>
        <translation>Di&apos; perché rifiuti. Nulla è stato modificato; compila il motivo.</translation>
    </message>
    <message>
        <source>Somebody else must decide on your own request. No money moved.</source>
        <translation>Sulla tua richiesta deve decidere qualcun altro. Nessun denaro è stato mosso.</translation>
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
        <source>The amount is above what may be promised. No money moved; ask for approval.</source>
        <translation>L’importo supera quanto si può promettere. Nessun denaro è stato mosso: chiedi l’approvazione.</translation>
    </message>
    <message>
        <source>The customer has not confirmed yet. Ask, or give a reason for closing.</source>
        <translation>Il cliente non ha ancora confermato. Chiedi, o indica un motivo per chiudere.</translation>
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
        <source>The key of the store is not on this computer. Nothing was changed; unlock with the passphrase.</source>
        <translation>La chiave dell’archivio non è su questo computer. Nulla è cambiato: sblocca con la passphrase.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store. Nothing was changed; try again.</source>
        <translation>La passphrase non apre l’archivio. Nulla è cambiato: riprova.</translation>
    </message>
    <message>
        <source>The promise arrived after its time. No money moved; ask for approval.</source>
        <translation>La promessa è arrivata oltre il termine. Nessun denaro è stato mosso: chiedi l’approvazione.</translation>
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
        <source>The store cannot be read. Nothing was changed; restore the last backup or ask support.</source>
        <translation>L’archivio non è leggibile. Nulla è cambiato: ripristina l’ultimo backup o contatta l’assistenza.</translation>
    </message>
    <message>
        <source>The store of this profile is gone, only its keys are here. Put evenkeel.db back, or ask support.</source>
        <translation>L&apos;archivio di questo profilo non c&apos;è più, restano solo le chiavi. Rimetta a posto evenkeel.db o si rivolga all&apos;assistenza.</translation>
    </message>
    <message>
        <source>The store was written by a newer version. Nothing was touched; update the program.</source>
        <translation>L’archivio è stato scritto da una versione più recente. Nulla è stato toccato: aggiorna il programma.</translation>
    </message>
    <message>
        <source>The time to decide on this refund is over. No money moved; ask for it again.</source>
        <translation>Il tempo per decidere su questo rimborso è scaduto. Nessun denaro è stato mosso; richiedilo di nuovo.</translation>
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
        <source>This change is incomplete. Nothing was saved; check the fields and try again.</source>
        <translation>Questa modifica è incompleta. Nulla è stato salvato: controlla i campi e riprova.</translation>
    </message>
    <message>
        <source>This choice is not on this computer. Nothing was changed; sync and try again.</source>
        <translation>Questa scelta non è su questo computer. Nulla è cambiato: sincronizza e riprova.</translation>
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
        <source>This queue is not known here. Nothing was changed; choose another queue.</source>
        <translation>Questa coda non è nota qui. Nulla è cambiato: scegli un’altra coda.</translation>
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
        <source>This ticket was merged into another. Your change follows it there.</source>
        <translation>Questo ticket è stato unito a un altro. La tua modifica lo segue.</translation>
    </message>
    <message>
        <source>This version does not know the change. Your work is kept; update the program.</source>
        <translation>Questa versione non conosce la modifica. Il tuo lavoro è conservato: aggiorna il programma.</translation>
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
        <source>You may not decide in this supervisor&apos;s place. No money moved.</source>
        <translation>Non puoi decidere al posto di questo supervisore. Nessun denaro è stato mosso.</translation>
    </message>
    <message>
        <source>You no longer work for this ticket&apos;s team. Your work is kept; a supervisor decides.</source>
        <translation>Non fai più parte del team di questo ticket. Il tuo lavoro è conservato: decide un supervisore.</translation>
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
        <source>Delivered</source>
        <translation>Consegnato</translation>
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
    <message>
        <source>Nothing here can be deleted. It leaves when the hub has it.</source>
        <translation>Qui non si può eliminare nulla. Una voce esce quando l’hub l’ha ricevuta.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordine</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>In uscita</translation>
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
        <source>Release</source>
        <translation>Rilascio</translation>
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
        <source>Retry now</source>
        <translation>Riprova ora</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
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
        <source>Solve</source>
        <translation>Soluzione</translation>
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
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
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
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Way to reach a customer</source>
        <translation>Recapito del cliente</translation>
    </message>
    <message>
        <source>Work not delivered yet</source>
        <translation>Lavoro non ancora consegnato</translation>
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
        <source>Tickets</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tickets of {name}</source>
        <translation>Ticket di {name}</translation>
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
    <name>QueuePane</name>
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
        <source>Settings</source>
        <translation>Impostazioni</translation>
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
    <name>Slip</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>SolveCard</name>
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
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Conferma…</translation>
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
        <source>This network asks for a sign-in page</source>
        <translation>Questa rete richiede l’accesso</translation>
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
    <name>Steps</name>
    <message>
        <source>Your reply is not sent yet; it stays as a draft.</source>
        <translation>La tua risposta non è ancora inviata; resta come bozza.</translation>
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
