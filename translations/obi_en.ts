<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>FoundWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observable(s)</source>
        <translation>
            <numerusform>%n observable</numerusform>
            <numerusform>%n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryTiming</name>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
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
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingCommand</name>
    <message numerus="yes">
        <source>%1: %n exchange(s), the clock stands at %2</source>
        <translation>
            <numerusform>%1: %n exchange, the clock stands at %2</numerusform>
            <numerusform>%1: %n exchanges, the clock stands at %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportRange</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Added %n observable(s) to “%1”</source>
        <translation>
            <numerusform>Added %n observable to “%1”</numerusform>
            <numerusform>Added %n observables to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n observable(s) to the new case “%1”</source>
        <translation>
            <numerusform>Added %n observable to the new case “%1”</numerusform>
            <numerusform>Added %n observables to the new case “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::AccountGroup</name>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>scopes</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ActionDialog</name>
    <message numerus="yes">
        <source>%1 has accepted it for all %n observable(s).</source>
        <translation>
            <numerusform>%1 has accepted it for the %n observable.</numerusform>
            <numerusform>%1 has accepted it for all %n observables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %n observable(s)</source>
        <translation>
            <numerusform>Run on %n observable</numerusform>
            <numerusform>Run on %n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CaseListModel</name>
    <message numerus="yes">
        <source>%n observable(s)</source>
        <translation>
            <numerusform>%n observable</numerusform>
            <numerusform>%n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CaseObservablesModel</name>
    <message numerus="yes">
        <source>%1, %n observable(s)</source>
        <comment>heading of a group</comment>
        <translation>
            <numerusform>%1, %n observable</numerusform>
            <numerusform>%1, %n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CasebookApp</name>
    <message numerus="yes">
        <source>%n observable(s) in the active case</source>
        <translation>
            <numerusform>%n observable in the active case</numerusform>
            <numerusform>%n observables in the active case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CatalogueModel</name>
    <message numerus="yes">
        <source>%n quer(y/ies)</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ChartPane</name>
    <message numerus="yes">
        <source>%n-hour buckets</source>
        <translation>
            <numerusform>%n-hour buckets</numerusform>
            <numerusform>%n-hour buckets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CredentialsGroup</name>
    <message numerus="yes">
        <source>Logged in, %n scope(s) missing</source>
        <translation>
            <numerusform>Logged in, %n scope missing</numerusform>
            <numerusform>Logged in, %n scopes missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::DropHint</name>
    <message numerus="yes">
        <source>Drop to find the observables in %n file(s)</source>
        <translation>
            <numerusform>Drop to find the observables in the file</numerusform>
            <numerusform>Drop to find the observables in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::EnrichedActions</name>
    <message numerus="yes">
        <source>Add %n to active case</source>
        <translation>
            <numerusform>Add %n to active case</numerusform>
            <numerusform>Add %n to active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n to new case</source>
        <translation>
            <numerusform>Add %n to new case</numerusform>
            <numerusform>Add %n to new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
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
        <source>%n module(s) did not answer.</source>
        <translation>
            <numerusform>%n module did not answer.</numerusform>
            <numerusform>%n modules did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry in %n s</source>
        <translation>
            <numerusform>Retry in %n s</numerusform>
            <numerusform>Retry in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ExchangeGroup</name>
    <message numerus="yes">
        <source>%n setting(s) are taken from the file; all others go back to how they were delivered.</source>
        <translation>
            <numerusform>%n setting is taken from the file; all others go back to how they were delivered.</numerusform>
            <numerusform>%n settings are taken from the file; all others go back to how they were delivered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are added, without passwords.</source>
        <translation>
            <numerusform>%n account is added, without its password.</numerusform>
            <numerusform>%n accounts are added, without passwords.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s) are added, without passphrases.</source>
        <translation>
            <numerusform>%n gateway is added, without its passphrase.</numerusform>
            <numerusform>%n gateways are added, without passphrases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FindObservablesApp</name>
    <message numerus="yes">
        <source>%n on this page</source>
        <translation>
            <numerusform>%n on this page</numerusform>
            <numerusform>%n on this page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observable(s) in the clipboard</source>
        <translation>
            <numerusform>%n observable in the clipboard</numerusform>
            <numerusform>%n observables in the clipboard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundFooter</name>
    <message numerus="yes">
        <source>Ask for the verdicts of the other %n</source>
        <translation>
            <numerusform>Ask for the verdict of the other one</numerusform>
            <numerusform>Ask for the verdicts of the other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %n more verdict(s)</source>
        <translation>
            <numerusform>Ask for %n more verdict</numerusform>
            <numerusform>Ask for %n more verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %n</source>
        <translation>
            <numerusform>Select all %n</numerusform>
            <numerusform>Select all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n</source>
        <translation>
            <numerusform>Copy %n</numerusform>
            <numerusform>Copy %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n defanged</source>
        <translation>
            <numerusform>Copy %n defanged</numerusform>
            <numerusform>Copy %n defanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n to a new case</source>
        <translation>
            <numerusform>Add %n to a new case</numerusform>
            <numerusform>Add %n to a new case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n to active case</source>
        <translation>
            <numerusform>Add %n to active case</numerusform>
            <numerusform>Add %n to active case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n</source>
        <comment>to the active case</comment>
        <translation>
            <numerusform>Add %n</numerusform>
            <numerusform>Add %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundModel</name>
    <message numerus="yes">
        <source>%1, %n observable(s)</source>
        <comment>heading of a group</comment>
        <translation>
            <numerusform>%1, %n observable</numerusform>
            <numerusform>%1, %n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundPane</name>
    <message numerus="yes">
        <source>Copy all %n messages</source>
        <translation>
            <numerusform>Copy all %n message</numerusform>
            <numerusform>Copy all %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundToolbar</name>
    <message numerus="yes">
        <source>Hide your own domains (%n)</source>
        <translation>
            <numerusform>Hide your own domains (%n)</numerusform>
            <numerusform>Hide your own domains (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HistoryModel</name>
    <message numerus="yes">
        <source>Finished, %n host(s) failed</source>
        <translation>
            <numerusform>Finished, %n host failed</numerusform>
            <numerusform>Finished, %n hosts failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HomeApp</name>
    <message numerus="yes">
        <source>%n action(s) not seen yet</source>
        <translation>
            <numerusform>%n action not seen yet</numerusform>
            <numerusform>%n actions not seen yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HostsModel</name>
    <message numerus="yes">
        <source>%n random host(s)</source>
        <translation>
            <numerusform>%n random host</numerusform>
            <numerusform>%n random hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HostsPane</name>
    <message numerus="yes">
        <source>%n answered</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n timed out</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%n timed out</numerusform>
            <numerusform>%n timed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n host(s)</source>
        <translation>
            <numerusform>Retry %n host</numerusform>
            <numerusform>Retry %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::IncidentDetail</name>
    <message numerus="yes">
        <source>Add %n to active case</source>
        <translation>
            <numerusform>Add %n to active case</numerusform>
            <numerusform>Add %n to active case</numerusform>
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
        <source>%n new</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new incident(s)</source>
        <translation>
            <numerusform>%n new incident</numerusform>
            <numerusform>%n new incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::KeyObservables</name>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 of %n target</numerusform>
            <numerusform>%1 of %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::LinkedCasesModel</name>
    <message numerus="yes">
        <source>%n observable(s)</source>
        <translation>
            <numerusform>%n observable</numerusform>
            <numerusform>%n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::LoginDialog</name>
    <message numerus="yes">
        <source>%n scope(s) missing.</source>
        <translation>
            <numerusform>%n scope missing.</numerusform>
            <numerusform>%n scopes missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::MailRows</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ObservablesPane</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n observable(s)</source>
        <translation>
            <numerusform>Removed %n observable</numerusform>
            <numerusform>Removed %n observables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::OrbitalApp</name>
    <message numerus="yes">
        <source>The last time %n host(s) answered.</source>
        <translation>
            <numerusform>The last time %n host answered.</numerusform>
            <numerusform>The last time %n hosts answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” on %n host(s)</source>
        <translation>
            <numerusform>“%1” on %n host</numerusform>
            <numerusform>“%1” on %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::PivotMenu</name>
    <message numerus="yes">
        <source>Copied %n observable(s)</source>
        <translation>
            <numerusform>Copied %n observable</numerusform>
            <numerusform>Copied %n observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n observable(s), defanged</source>
        <translation>
            <numerusform>Copied %n observable, defanged</numerusform>
            <numerusform>Copied %n observables, defanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::QueryBar</name>
    <message numerus="yes">
        <source>Run on %n host(s)</source>
        <translation>
            <numerusform>Run on %n host</numerusform>
            <numerusform>Run on %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule on %n host(s)</source>
        <translation>
            <numerusform>Schedule on %n host</numerusform>
            <numerusform>Schedule on %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RecordingGroup</name>
    <message numerus="yes">
        <source>%n exchange(s) recorded in %1.</source>
        <translation>
            <numerusform>%n exchange recorded in %1.</numerusform>
            <numerusform>%n exchanges recorded in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportFooter</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) could not be read</source>
        <translation>
            <numerusform>%n counter could not be read</numerusform>
            <numerusform>%n counters could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportPage</name>
    <message numerus="yes">
        <source>%1 · outgoing mail, %n gateway(s)</source>
        <translation>
            <numerusform>%1 · outgoing mail, %n gateway</numerusform>
            <numerusform>%1 · outgoing mail, %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · incoming mail, %n gateway(s)</source>
        <translation>
            <numerusform>%1 · incoming mail, %n gateway</numerusform>
            <numerusform>%1 · incoming mail, %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · outgoing mail, %n gateway(s), compared with the previous %2</source>
        <translation>
            <numerusform>%1 · outgoing mail, %n gateway, compared with the previous %2</numerusform>
            <numerusform>%1 · outgoing mail, %n gateways, compared with the previous %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · incoming mail, %n gateway(s), compared with the previous %2</source>
        <translation>
            <numerusform>%1 · incoming mail, %n gateway, compared with the previous %2</numerusform>
            <numerusform>%1 · incoming mail, %n gateways, compared with the previous %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-day trend</source>
        <translation>
            <numerusform>%n-day trend</numerusform>
            <numerusform>%n-day trend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-hour trend</source>
        <translation>
            <numerusform>%n-hour trend</numerusform>
            <numerusform>%n-hour trend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportToolbar</name>
    <message numerus="yes">
        <source>Data %n min old</source>
        <translation>
            <numerusform>Data %n min old</numerusform>
            <numerusform>Data %n min old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ResultsFooter</name>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hash(es)</source>
        <translation>
            <numerusform>%n hash</numerusform>
            <numerusform>%n hashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RibbonBar</name>
    <message numerus="yes">
        <source>%n pixels</source>
        <translation>
            <numerusform>%n pixel</numerusform>
            <numerusform>%n pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RibbonHandle</name>
    <message numerus="yes">
        <source>%n pixels</source>
        <translation>
            <numerusform>%n pixel</numerusform>
            <numerusform>%n pixels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RunLine</name>
    <message numerus="yes">
        <source>%n host(s) are still answering</source>
        <translation>
            <numerusform>%n host is still answering</numerusform>
            <numerusform>%n hosts are still answering</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SelectionMenu</name>
    <message numerus="yes">
        <source>Pivot menu for %n observable(s)</source>
        <translation>
            <numerusform>Pivot menu for %n observable</numerusform>
            <numerusform>Pivot menu for %n observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected observable(s)</source>
        <translation>
            <numerusform>%n selected observable</numerusform>
            <numerusform>%n selected observables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n to active case</source>
        <translation>
            <numerusform>Add %n to active case</numerusform>
            <numerusform>Add %n to active case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SightingsDialog</name>
    <message numerus="yes">
        <source>%n sighting(s)</source>
        <translation>
            <numerusform>%n sighting</numerusform>
            <numerusform>%n sightings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n more than it sent.</source>
        <translation>
            <numerusform>%1 has %n more than it sent.</numerusform>
            <numerusform>%1 has %n more than it sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::StorageGroup</name>
    <message numerus="yes">
        <source>of %n observable(s), in memory</source>
        <translation>
            <numerusform>of %n observable, in memory</numerusform>
            <numerusform>of %n observables, in memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::VerdictChip</name>
    <message numerus="yes">
        <source>%1: %n observable(s)</source>
        <comment>word of a disposition</comment>
        <translation>
            <numerusform>%1: %n observable</numerusform>
            <numerusform>%1: %n observables</numerusform>
        </translation>
    </message>
</context>
</TS>
