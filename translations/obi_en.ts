<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>FoundWords</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>%Ln observable</numerusform>
            <numerusform>%Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryTiming</name>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingCommand</name>
    <message numerus="yes">
        <source>%1: %Ln exchange(s), the clock stands at %2</source>
        <translation>
            <numerusform>%1: %Ln exchange, the clock stands at %2</numerusform>
            <numerusform>%1: %Ln exchanges, the clock stands at %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemediationWords</name>
    <message numerus="yes">
        <source>%Ln message(s) will be deleted</source>
        <translation>
            <numerusform>%Ln message will be deleted</numerusform>
            <numerusform>%Ln messages will be deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln message(s)</source>
        <translation>
            <numerusform>Delete %Ln message</numerusform>
            <numerusform>Delete %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will be forwarded</source>
        <translation>
            <numerusform>%Ln message will be forwarded</numerusform>
            <numerusform>%Ln messages will be forwarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %Ln message(s)</source>
        <translation>
            <numerusform>Forward %Ln message</numerusform>
            <numerusform>Forward %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will be forwarded, then deleted</source>
        <translation>
            <numerusform>%Ln message will be forwarded, then deleted</numerusform>
            <numerusform>%Ln messages will be forwarded, then deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward and delete %Ln message(s)</source>
        <translation>
            <numerusform>Forward and delete %Ln message</numerusform>
            <numerusform>Forward and delete %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln observable(s)</source>
        <translation>
            <numerusform>Run on %Ln observable</numerusform>
            <numerusform>Run on %Ln observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are being deleted</source>
        <translation>
            <numerusform>%Ln message is being deleted</numerusform>
            <numerusform>%Ln messages are being deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are being forwarded</source>
        <translation>
            <numerusform>%Ln message is being forwarded</numerusform>
            <numerusform>%Ln messages are being forwarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are being forwarded, then deleted</source>
        <translation>
            <numerusform>%Ln message is being forwarded, then deleted</numerusform>
            <numerusform>%Ln messages are being forwarded, then deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) deleted</source>
        <translation>
            <numerusform>%1 of %Ln message deleted</numerusform>
            <numerusform>%1 of %Ln messages deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) forwarded</source>
        <translation>
            <numerusform>%1 of %Ln message forwarded</numerusform>
            <numerusform>%1 of %Ln messages forwarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) forwarded and deleted</source>
        <translation>
            <numerusform>%1 of %Ln message forwarded and deleted</numerusform>
            <numerusform>%1 of %Ln messages forwarded and deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportRange</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingNews</name>
    <message numerus="yes">
        <source>In %Ln case(s)</source>
        <translation>
            <numerusform>In %Ln case</numerusform>
            <numerusform>In %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more case(s) changed by others</source>
        <translation>
            <numerusform>%Ln more case changed by others</numerusform>
            <numerusform>%Ln more cases changed by others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) wait</source>
        <translation>
            <numerusform>%Ln edit waits</numerusform>
            <numerusform>%Ln edits wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message numerus="yes">
        <source>%Ln edit(s) wait</source>
        <translation>
            <numerusform>%Ln edit waits</numerusform>
            <numerusform>%Ln edits wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Added %Ln observable(s) to “%1”</source>
        <translation>
            <numerusform>Added %Ln observable to “%1”</numerusform>
            <numerusform>Added %Ln observables to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln observable(s) to the new case “%1”</source>
        <translation>
            <numerusform>Added %Ln observable to the new case “%1”</numerusform>
            <numerusform>Added %Ln observables to the new case “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::AccountGroup</name>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>scopes</comment>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ActionDialog</name>
    <message numerus="yes">
        <source>%1 has accepted it for all %Ln observable(s).</source>
        <translation>
            <numerusform>%1 has accepted it for the %Ln observable.</numerusform>
            <numerusform>%1 has accepted it for all %Ln observables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record it in %Ln case(s)</source>
        <translation>
            <numerusform>Record it in %Ln case</numerusform>
            <numerusform>Record it in %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are deleted already and left out.</source>
        <translation>
            <numerusform>%Ln message is deleted already and left out.</numerusform>
            <numerusform>%Ln messages are deleted already and left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those that were chosen are left out: %1 does not offer it for them.</source>
        <translation>
            <numerusform>%Ln of those that were chosen is left out: %1 does not offer it for it.</numerusform>
            <numerusform>%Ln of those that were chosen are left out: %1 does not offer it for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was accepted for all %Ln observable(s). Home tells more.</source>
        <translation>
            <numerusform>“%1” was accepted for the one observable. Home tells more.</numerusform>
            <numerusform>“%1” was accepted for all %Ln observables. Home tells more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CaseListModel</name>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>%Ln observable</numerusform>
            <numerusform>%Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CaseObservablesModel</name>
    <message numerus="yes">
        <source>%1, %Ln observable(s)</source>
        <comment>heading of a group</comment>
        <translation>
            <numerusform>%1, %Ln observable</numerusform>
            <numerusform>%1, %Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CasebookApp</name>
    <message numerus="yes">
        <source>%Ln observable(s) in the active case</source>
        <translation>
            <numerusform>%Ln observable in the active case</numerusform>
            <numerusform>%Ln observables in the active case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CatalogueModel</name>
    <message numerus="yes">
        <source>%Ln quer(y/ies)</source>
        <translation>
            <numerusform>%Ln query</numerusform>
            <numerusform>%Ln queries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ChartPane</name>
    <message numerus="yes">
        <source>%Ln-hour buckets</source>
        <translation>
            <numerusform>%Ln-hour buckets</numerusform>
            <numerusform>%Ln-hour buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CredentialsGroup</name>
    <message numerus="yes">
        <source>Logged in, %Ln scope(s) missing</source>
        <translation>
            <numerusform>Logged in, %Ln scope missing</numerusform>
            <numerusform>Logged in, %Ln scopes missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::DropHint</name>
    <message numerus="yes">
        <source>Drop to find the observables in %Ln file(s)</source>
        <translation>
            <numerusform>Drop to find the observables in the file</numerusform>
            <numerusform>Drop to find the observables in %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::EnrichedActions</name>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>Add %Ln to active case</numerusform>
            <numerusform>Add %Ln to active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to new case</source>
        <translation>
            <numerusform>Add %Ln to new case</numerusform>
            <numerusform>Add %Ln to new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::EnrichmentPopup</name>
    <message numerus="yes">
        <source>%Ln observable(s) in the pasted text</source>
        <extracomment>%Ln is the number, with its separators.</extracomment>
        <translation>
            <numerusform>%Ln observable in the pasted text</numerusform>
            <numerusform>%Ln observables in the pasted text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide clean and common (%Ln)</source>
        <translation>
            <numerusform>Hide clean and common (%Ln)</numerusform>
            <numerusform>Hide clean and common (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only without a verdict (%Ln)</source>
        <translation>
            <numerusform>Only without a verdict (%Ln)</numerusform>
            <numerusform>Only without a verdict (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A filter hides all %Ln of them.</source>
        <translation>
            <numerusform>A filter hides it.</numerusform>
            <numerusform>A filter hides all %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::EnrichmentTrouble</name>
    <message numerus="yes">
        <source>%Ln module(s) did not answer.</source>
        <translation>
            <numerusform>%Ln module did not answer.</numerusform>
            <numerusform>%Ln modules did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry in %Ln s</source>
        <translation>
            <numerusform>Retry in %Ln s</numerusform>
            <numerusform>Retry in %Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ExchangeGroup</name>
    <message numerus="yes">
        <source>%Ln setting(s) are taken from the file; all others go back to how they were delivered.</source>
        <translation>
            <numerusform>%Ln setting is taken from the file; all others go back to how they were delivered.</numerusform>
            <numerusform>%Ln settings are taken from the file; all others go back to how they were delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) are added, without passwords.</source>
        <translation>
            <numerusform>%Ln account is added, without its password.</numerusform>
            <numerusform>%Ln accounts are added, without passwords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gateway(s) are added, without passphrases.</source>
        <translation>
            <numerusform>%Ln gateway is added, without its passphrase.</numerusform>
            <numerusform>%Ln gateways are added, without passphrases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FindObservablesApp</name>
    <message numerus="yes">
        <source>%Ln on this page</source>
        <translation>
            <numerusform>%Ln on this page</numerusform>
            <numerusform>%Ln on this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s) in the clipboard</source>
        <translation>
            <numerusform>%Ln observable in the clipboard</numerusform>
            <numerusform>%Ln observables in the clipboard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FindingRows</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>%Ln sighting</numerusform>
            <numerusform>%Ln sightings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FindingsPane</name>
    <message numerus="yes">
        <source>%Ln selected: Shift+F10 acts on all of them</source>
        <translation>
            <numerusform>%Ln selected: Shift+F10 acts on all of them</numerusform>
            <numerusform>%Ln selected: Shift+F10 acts on all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundFooter</name>
    <message numerus="yes">
        <source>Ask for the verdicts of the other %Ln</source>
        <translation>
            <numerusform>Ask for the verdict of the other one</numerusform>
            <numerusform>Ask for the verdicts of the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln more verdict(s)</source>
        <translation>
            <numerusform>Ask for %Ln more verdict</numerusform>
            <numerusform>Ask for %Ln more verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln</source>
        <translation>
            <numerusform>Select all %Ln</numerusform>
            <numerusform>Select all %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln</source>
        <translation>
            <numerusform>Copy %Ln</numerusform>
            <numerusform>Copy %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln defanged</source>
        <translation>
            <numerusform>Copy %Ln defanged</numerusform>
            <numerusform>Copy %Ln defanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to a new case</source>
        <translation>
            <numerusform>Add %Ln to a new case</numerusform>
            <numerusform>Add %Ln to a new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>Add %Ln to active case</numerusform>
            <numerusform>Add %Ln to active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln</source>
        <comment>to the active case</comment>
        <translation>
            <numerusform>Add %Ln</numerusform>
            <numerusform>Add %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your own hidden</source>
        <translation>
            <numerusform>%Ln of your own hidden</numerusform>
            <numerusform>%Ln of your own hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundModel</name>
    <message numerus="yes">
        <source>%1, %Ln observable(s)</source>
        <comment>heading of a group</comment>
        <translation>
            <numerusform>%1, %Ln observable</numerusform>
            <numerusform>%1, %Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundPane</name>
    <message numerus="yes">
        <source>Copy all %Ln messages</source>
        <translation>
            <numerusform>Copy all %Ln message</numerusform>
            <numerusform>Copy all %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundToolbar</name>
    <message numerus="yes">
        <source>Hide your own domains (%Ln)</source>
        <translation>
            <numerusform>Hide your own domains (%Ln)</numerusform>
            <numerusform>Hide your own domains (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HistoryModel</name>
    <message numerus="yes">
        <source>Finished, %Ln host(s) failed</source>
        <translation>
            <numerusform>Finished, %Ln host failed</numerusform>
            <numerusform>Finished, %Ln hosts failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HomeApp</name>
    <message numerus="yes">
        <source>%Ln action(s) not seen yet</source>
        <translation>
            <numerusform>%Ln action not seen yet</numerusform>
            <numerusform>%Ln actions not seen yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HostsModel</name>
    <message numerus="yes">
        <source>%Ln random host(s)</source>
        <translation>
            <numerusform>%Ln random host</numerusform>
            <numerusform>%Ln random hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HostsPane</name>
    <message numerus="yes">
        <source>%Ln answered</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln answered</numerusform>
            <numerusform>%Ln answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offline</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln offline</numerusform>
            <numerusform>%Ln offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timed out</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln timed out</numerusform>
            <numerusform>%Ln timed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln host(s)</source>
        <translation>
            <numerusform>Retry %Ln host</numerusform>
            <numerusform>Retry %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>what cannot be read</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::IncidentDetail</name>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>Add %Ln to active case</numerusform>
            <numerusform>Add %Ln to active case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::IncidentList</name>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::IncidentsApp</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new incident(s)</source>
        <translation>
            <numerusform>%Ln new incident</numerusform>
            <numerusform>%Ln new incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::InvestigateHeader</name>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>%Ln sighting</numerusform>
            <numerusform>%Ln sightings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::InvestigatePage</name>
    <message numerus="yes">
        <source>Add %Ln selected to the active case</source>
        <translation>
            <numerusform>Add %Ln selected to the active case</numerusform>
            <numerusform>Add %Ln selected to the active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln investigated to the active case</source>
        <translation>
            <numerusform>Add %Ln investigated to the active case</numerusform>
            <numerusform>Add %Ln investigated to the active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %Ln found to the active case</source>
        <translation>
            <numerusform>Add all %Ln found to the active case</numerusform>
            <numerusform>Add all %Ln found to the active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln selected to a new case</source>
        <translation>
            <numerusform>Add %Ln selected to a new case</numerusform>
            <numerusform>Add %Ln selected to a new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln investigated to a new case</source>
        <translation>
            <numerusform>Add %Ln investigated to a new case</numerusform>
            <numerusform>Add %Ln investigated to a new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %Ln found to a new case</source>
        <translation>
            <numerusform>Add all %Ln found to a new case</numerusform>
            <numerusform>Add all %Ln found to a new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s) did not answer, or not in full</source>
        <translation>
            <numerusform>%Ln module did not answer, or not in full</numerusform>
            <numerusform>%Ln modules did not answer, or not in full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::InvestigateSide</name>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>%Ln observable</numerusform>
            <numerusform>%Ln observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>%Ln sighting</numerusform>
            <numerusform>%Ln sightings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::KeyObservables</name>
    <message numerus="yes">
        <source>%1 of %Ln target(s)</source>
        <translation>
            <numerusform>%1 of %Ln target</numerusform>
            <numerusform>%1 of %Ln targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>%Ln pending</numerusform>
            <numerusform>%Ln pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::LaneModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln more</source>
        <comment>lane of the graph, nodes</comment>
        <translation>
            <numerusform>%1: %Ln more</numerusform>
            <numerusform>%1: %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::LinkedCasesModel</name>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>%Ln observable</numerusform>
            <numerusform>%Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::LoginDialog</name>
    <message numerus="yes">
        <source>%Ln scope(s) missing.</source>
        <translation>
            <numerusform>%Ln scope missing.</numerusform>
            <numerusform>%Ln scopes missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::MailRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::MessageBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them already deleted</source>
        <comment>selected messages</comment>
        <translation>
            <numerusform>%Ln of them already deleted</numerusform>
            <numerusform>%Ln of them already deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ObservableField</name>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>%Ln observable</numerusform>
            <numerusform>%Ln observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s) found</source>
        <translation>
            <numerusform>%Ln observable found</numerusform>
            <numerusform>%Ln observables found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln beyond the limit left out</source>
        <comment>so many found</comment>
        <translation>
            <numerusform>%1, %Ln beyond the limit left out</numerusform>
            <numerusform>%1, %Ln beyond the limit left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln duplicate(s) left out</source>
        <comment>so many found</comment>
        <translation>
            <numerusform>%1, %Ln duplicate left out</numerusform>
            <numerusform>%1, %Ln duplicates left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ObservablesPane</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln observable(s)</source>
        <translation>
            <numerusform>Removed %Ln observable</numerusform>
            <numerusform>Removed %Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::OrbitalApp</name>
    <message numerus="yes">
        <source>“%1” on %Ln host(s)</source>
        <translation>
            <numerusform>“%1” on %Ln host</numerusform>
            <numerusform>“%1” on %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last time %Ln host(s) answered.</source>
        <translation>
            <numerusform>The last time %Ln host answered.</numerusform>
            <numerusform>The last time %Ln hosts answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::PivotMenu</name>
    <message numerus="yes">
        <source>Copied %Ln observable(s)</source>
        <translation>
            <numerusform>Copied %Ln observable</numerusform>
            <numerusform>Copied %Ln observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln observable(s), defanged</source>
        <translation>
            <numerusform>Copied %Ln observable, defanged</numerusform>
            <numerusform>Copied %Ln observables, defanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::QueryBar</name>
    <message numerus="yes">
        <source>Schedule on %Ln host(s)</source>
        <translation>
            <numerusform>Schedule on %Ln host</numerusform>
            <numerusform>Schedule on %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln host(s)</source>
        <translation>
            <numerusform>Run on %Ln host</numerusform>
            <numerusform>Run on %Ln hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RecordingGroup</name>
    <message numerus="yes">
        <source>%Ln exchange(s) recorded in %1.</source>
        <translation>
            <numerusform>%Ln exchange recorded in %1.</numerusform>
            <numerusform>%Ln exchanges recorded in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::Relations</name>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>%Ln sighting</numerusform>
            <numerusform>%Ln sightings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RemediationRows</name>
    <message numerus="yes">
        <source>%Ln already deleted</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln already deleted</numerusform>
            <numerusform>%Ln already deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportFooter</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln counter(s) could not be read</source>
        <translation>
            <numerusform>%Ln counter could not be read</numerusform>
            <numerusform>%Ln counters could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportPage</name>
    <message numerus="yes">
        <source>%1 · outgoing mail, %Ln gateway(s)</source>
        <translation>
            <numerusform>%1 · outgoing mail, %Ln gateway</numerusform>
            <numerusform>%1 · outgoing mail, %Ln gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · incoming mail, %Ln gateway(s)</source>
        <translation>
            <numerusform>%1 · incoming mail, %Ln gateway</numerusform>
            <numerusform>%1 · incoming mail, %Ln gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · outgoing mail, %Ln gateway(s), compared with the previous %2</source>
        <translation>
            <numerusform>%1 · outgoing mail, %Ln gateway, compared with the previous %2</numerusform>
            <numerusform>%1 · outgoing mail, %Ln gateways, compared with the previous %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · incoming mail, %Ln gateway(s), compared with the previous %2</source>
        <translation>
            <numerusform>%1 · incoming mail, %Ln gateway, compared with the previous %2</numerusform>
            <numerusform>%1 · incoming mail, %Ln gateways, compared with the previous %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln-day trend</source>
        <translation>
            <numerusform>%Ln-day trend</numerusform>
            <numerusform>%Ln-day trend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln-hour trend</source>
        <translation>
            <numerusform>%Ln-hour trend</numerusform>
            <numerusform>%Ln-hour trend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportToolbar</name>
    <message numerus="yes">
        <source>Data %Ln min old</source>
        <translation>
            <numerusform>Data %Ln min old</numerusform>
            <numerusform>Data %Ln min old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ResultsFooter</name>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>%Ln host</numerusform>
            <numerusform>%Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hash(es)</source>
        <translation>
            <numerusform>%Ln hash</numerusform>
            <numerusform>%Ln hashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RibbonBar</name>
    <message numerus="yes">
        <source>%Ln pixels</source>
        <translation>
            <numerusform>%Ln pixel</numerusform>
            <numerusform>%Ln pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RibbonHandle</name>
    <message numerus="yes">
        <source>%Ln pixels</source>
        <translation>
            <numerusform>%Ln pixel</numerusform>
            <numerusform>%Ln pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RunLine</name>
    <message numerus="yes">
        <source>%Ln host(s) are still answering</source>
        <translation>
            <numerusform>%Ln host is still answering</numerusform>
            <numerusform>%Ln hosts are still answering</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SelectionMenu</name>
    <message numerus="yes">
        <source>Pivot menu for %Ln observable(s)</source>
        <translation>
            <numerusform>Pivot menu for %Ln observable</numerusform>
            <numerusform>Pivot menu for %Ln observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected observable(s)</source>
        <translation>
            <numerusform>%Ln selected observable</numerusform>
            <numerusform>%Ln selected observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>Add %Ln to active case</numerusform>
            <numerusform>Add %Ln to active case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SharingButton</name>
    <message numerus="yes">
        <source>Its texts, its notes and %Ln observable(s) go to the private intelligence of your organisation.</source>
        <translation>
            <numerusform>Its texts, its notes and %Ln observable go to the private intelligence of your organisation.</numerusform>
            <numerusform>Its texts, its notes and %Ln observables go to the private intelligence of your organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SharingGroup</name>
    <message numerus="yes">
        <source>%Ln edit(s) wait</source>
        <translation>
            <numerusform>%Ln edit waits</numerusform>
            <numerusform>%Ln edits wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) wait: sharing is off</source>
        <translation>
            <numerusform>%Ln edit waits: sharing is off</numerusform>
            <numerusform>%Ln edits wait: sharing is off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SightingsDialog</name>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>%Ln sighting</numerusform>
            <numerusform>%Ln sightings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln more than it sent.</source>
        <translation>
            <numerusform>%1 has %Ln more than it sent.</numerusform>
            <numerusform>%1 has %Ln more than it sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::StorageGroup</name>
    <message numerus="yes">
        <source>of %Ln observable(s), in memory</source>
        <translation>
            <numerusform>of %Ln observable, in memory</numerusform>
            <numerusform>of %Ln observables, in memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::TextPivot</name>
    <message numerus="yes">
        <source>Pivot menu for all %Ln observable(s)</source>
        <translation>
            <numerusform>Pivot menu for all %Ln observable</numerusform>
            <numerusform>Pivot menu for all %Ln observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::VerdictChip</name>
    <message numerus="yes">
        <source>%1: %Ln observable(s)</source>
        <comment>word of a disposition</comment>
        <translation>
            <numerusform>%1: %Ln observable</numerusform>
            <numerusform>%1: %Ln observables</numerusform>
        </translation>
    </message>
</context>
</TS>
