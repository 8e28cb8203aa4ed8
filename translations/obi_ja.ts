<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>ActionWords</name>
    <message>
        <source>The action was not carried out.</source>
        <translation>アクションは実行されませんでした。</translation>
    </message>
    <message>
        <source>%1 says that the action failed.</source>
        <translation>%1 によると、アクションは失敗しました。</translation>
    </message>
    <message>
        <source>Obi ended before %1 was asked. Nothing was sent.</source>
        <translation>%1 に要求する前に Obi が終了しました。何も送信していません。</translation>
    </message>
    <message>
        <source>It gives no reason.</source>
        <translation>理由は示されていません。</translation>
    </message>
    <message>
        <source>It may have been carried out or not: look at %1 before you ask again.</source>
        <translation>実行されたかどうかは不明です。もう一度要求する前に %1 で確認してください。</translation>
    </message>
    <message>
        <source>Obi ended before the answer came.</source>
        <translation>応答が届く前に Obi が終了しました。</translation>
    </message>
    <message>
        <source>Requested</source>
        <comment>state of an action</comment>
        <translation>要求済み</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of an action</comment>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>state of an action</comment>
        <translation>開始済み</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>state of an action</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of an action</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 is about to be asked…</source>
        <translation>%1 に要求しようとしています…</translation>
    </message>
    <message>
        <source>%1 has been asked. Its answer has not come yet.</source>
        <translation>%1 に要求しました。応答はまだ届いていません。</translation>
    </message>
    <message>
        <source>%1 has started it. This service does not tell when it ends: look there for the result.</source>
        <translation>%1 が開始しました。このサービスは終了を知らせません。結果は %1 で確認してください。</translation>
    </message>
    <message>
        <source>%1 says that it is done.</source>
        <translation>%1 によると、完了しました。</translation>
    </message>
    <message>
        <source>%1: “%2” on %3</source>
        <comment>module, action, observable</comment>
        <translation>%1: %3 に「%2」</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>要求日時: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of an action, when</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Trace ID: %1</source>
        <translation>トレース ID: %1</translation>
    </message>
    <message>
        <source>Stopped before %1 was asked. Nothing was sent.</source>
        <translation>%1 に要求する前に中止しました。何も送信していません。</translation>
    </message>
    <message>
        <source>No usable answer came (%1).</source>
        <translation>有効な応答がありませんでした（%1）。</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <comment>state of an action</comment>
        <translation>結果不明</translation>
    </message>
</context>
<context>
    <name>CaseReport</name>
    <message>
        <source>Clean</source>
        <translation>クリーン</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>悪意あり</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>不審</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>一般的</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Untitled case</source>
        <translation>無題のケース</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>ケース: %1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>所有者: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>作成: %1</translation>
    </message>
    <message>
        <source>Last changed: %1</source>
        <translation>最終更新: %1</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Observables (%1)</source>
        <translation>観測対象（%1）</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>メモ（%1）</translation>
    </message>
    <message>
        <source>%1, edited %2</source>
        <translation>%1、%2 に編集</translation>
    </message>
</context>
<context>
    <name>CaseTimes</name>
    <message>
        <source>Yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
</context>
<context>
    <name>CasesCommand</name>
    <message>
        <source>Usage: obi cases list | show ID | export [ID…] --format markdown|csv|ctim [-o FILE]</source>
        <translation>使い方: obi cases list | show ID | export [ID…] --format markdown|csv|ctim [-o FILE]</translation>
    </message>
    <message>
        <source>--format takes markdown, csv or ctim.</source>
        <translation>--format には markdown、csv、ctim のいずれかを指定してください。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Name</source>
        <translation>名前解決</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>未実施</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>No server is set up in this profile. Log in first, or name a region: obi check --server nam|eu|apjc</source>
        <translation>このプロファイルにはサーバーが設定されていません。先にログインするか、リージョンを指定してください: obi check --server nam|eu|apjc</translation>
    </message>
    <message>
        <source>Usage: obi check [--server nam|eu|apjc|custom]</source>
        <translation>使い方: obi check [--server nam|eu|apjc|custom]</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
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
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>DiscoveryMethod</name>
    <message>
        <source>Agent Disclosure</source>
        <translation>攻撃者による公表</translation>
    </message>
    <message>
        <source>External - Fraud Detection</source>
        <translation>外部: 不正検知</translation>
    </message>
    <message>
        <source>Monitoring Service</source>
        <translation>監視サービス</translation>
    </message>
    <message>
        <source>Law Enforcement</source>
        <translation>法執行機関</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Unrelated Party</source>
        <translation>無関係の第三者</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Antivirus</source>
        <translation>ウイルス対策</translation>
    </message>
    <message>
        <source>Incident Response</source>
        <translation>インシデント対応</translation>
    </message>
    <message>
        <source>Financial Audit</source>
        <translation>会計監査</translation>
    </message>
    <message>
        <source>Internal - Fraud Detection</source>
        <translation>内部: 不正検知</translation>
    </message>
    <message>
        <source>HIPS</source>
        <translation>ホスト型 IPS</translation>
    </message>
    <message>
        <source>IT Audit</source>
        <translation>IT 監査</translation>
    </message>
    <message>
        <source>Log Review</source>
        <translation>ログの確認</translation>
    </message>
    <message>
        <source>NIDS</source>
        <translation>ネットワーク型 IDS</translation>
    </message>
    <message>
        <source>Security Alarm</source>
        <translation>セキュリティ警報</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>SecureX Threat Hunting</source>
        <translation>SecureX 脅威ハンティング</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The recording %1 cannot be read: %2. Check that the file exists and that you may read it.</source>
        <translation>記録 %1 を読み取れません（%2）。ファイルが存在し、読み取る権限があることを確認してください。</translation>
    </message>
    <message>
        <source>Recording cannot be read</source>
        <translation>記録を読み取れません</translation>
    </message>
    <message>
        <source>The recording %1 is too large: %2 of at most %3. Record a shorter session.</source>
        <translation>記録 %1 が大きすぎます（%2、上限 %3）。より短い時間で記録し直してください。</translation>
    </message>
    <message>
        <source>Recording too large</source>
        <translation>記録が大きすぎます</translation>
    </message>
    <message>
        <source>%1 is not a recording: it is not JSON from byte %2 on (%3). Choose a HAR 1.2 file.</source>
        <translation>%1 は記録ではありません。%2 バイト目から JSON として読み取れません（%3）。HAR 1.2 のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Not a recording</source>
        <translation>記録ではありません</translation>
    </message>
    <message>
        <source>The recording %1 ends in the middle. Copy it again or record it anew.</source>
        <translation>記録 %1 は途中で終わっています。コピーし直すか、記録し直してください。</translation>
    </message>
    <message>
        <source>Recording is incomplete</source>
        <translation>記録が不完全です</translation>
    </message>
    <message>
        <source>The recording %1 has version %2, but version %3 is needed. Export it again as HAR %3.</source>
        <translation>記録 %1 のバージョンは %2 ですが、バージョン %3 が必要です。HAR %3 でエクスポートし直してください。</translation>
    </message>
    <message>
        <source>Recording of another version</source>
        <translation>記録のバージョンが違います</translation>
    </message>
    <message>
        <source>The recording %1 is damaged at %2. Correct it there or record it anew.</source>
        <translation>記録 %1 は %2 で破損しています。その箇所を修正するか、記録し直してください。</translation>
    </message>
    <message>
        <source>Recording is damaged</source>
        <translation>記録が破損しています</translation>
    </message>
    <message>
        <source>The recording %1 still holds a secret at %2 (%3). Remove it before you use or share the file.</source>
        <translation>記録 %1 の %2 に秘密情報（%3）が残っています。ファイルを使用または共有する前に取り除いてください。</translation>
    </message>
    <message>
        <source>Recording holds a secret</source>
        <translation>記録に秘密情報が残っています</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>記録にありません</translation>
    </message>
    <message>
        <source>Time range not recorded</source>
        <translation>この期間は記録にありません</translation>
    </message>
    <message>
        <source>Cancelled. Start again when you need the answer.</source>
        <translation>キャンセルしました。応答が必要なときは、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>ゲートウェイがありません</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the network and the name of the server, then retry.</source>
        <translation>%1 に接続できません（%2）。ネットワークとサーバー名を確認し、再試行してください。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s. Retry, or check the network.</source>
        <translation>%1 が %2 秒以内に応答しませんでした。再試行するか、ネットワークを確認してください。</translation>
    </message>
    <message>
        <source>%1 answered with status %2: %3. Retry later; if it stays, tell the service&apos;s support.</source>
        <translation>%1 がステータス %2 を返しました（%3）。時間をおいて再試行し、解消しない場合はサービスのサポートに連絡してください。</translation>
    </message>
    <message>
        <source>Status %2</source>
        <translation>ステータス %2</translation>
    </message>
    <message>
        <source>Not the expected server</source>
        <translation>想定と異なるサーバーです</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood at %2. Retry; if it stays, look for a newer Obi.</source>
        <translation>%1 の応答の %2 を解釈できません。再試行し、解消しない場合は新しいバージョンの Obi を入手してください。</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>応答を解釈できません</translation>
    </message>
    <message>
        <source>Credentials not accepted</source>
        <translation>認証情報が受け付けられません</translation>
    </message>
    <message>
        <source>The credentials lack a scope: %1. Use an API client that has it.</source>
        <translation>認証情報のスコープが不足しています（%1）。このスコープを持つ API クライアントを使用してください。</translation>
    </message>
    <message>
        <source>Scope missing</source>
        <translation>スコープ不足</translation>
    </message>
    <message>
        <source>%1 could not answer (%2): %3. The other modules&apos; answers hold; retry later.</source>
        <translation>%1 は応答できませんでした（%2: %3）。ほかのモジュールの応答は有効です。時間をおいて再試行してください。</translation>
    </message>
    <message>
        <source>%1 did not answer</source>
        <translation>%1 は応答しませんでした</translation>
    </message>
    <message>
        <source>The casebook %1 cannot be opened: %2. Check that you may read and write it.</source>
        <translation>ケースブック %1 を開けません（%2）。読み取りと書き込みの権限があることを確認してください。</translation>
    </message>
    <message>
        <source>Casebook cannot be opened</source>
        <translation>ケースブックを開けません</translation>
    </message>
    <message>
        <source>The casebook %1 is damaged. Put back a copy of it, or move it away to start with an empty one.</source>
        <translation>ケースブック %1 は破損しています。控えのコピーに戻すか、別の場所に移して空のケースブックから始めてください。</translation>
    </message>
    <message>
        <source>Casebook is damaged</source>
        <translation>ケースブックが破損しています</translation>
    </message>
    <message>
        <source>The casebook %1 was written by a newer Obi (version %2; this one knows %3). Use the newer Obi.</source>
        <translation>ケースブック %1 は、より新しい Obi で作成されています（形式のバージョン %2。この Obi が扱えるのは %3 まで）。新しい Obi を使用してください。</translation>
    </message>
    <message>
        <source>Casebook of a newer Obi</source>
        <translation>新しい Obi のケースブックです</translation>
    </message>
    <message>
        <source>The casebook %1 is write-protected. Change its permissions to save cases.</source>
        <translation>ケースブック %1 は書き込み禁止です。ケースを保存するには、アクセス権を変更してください。</translation>
    </message>
    <message>
        <source>Casebook is write-protected</source>
        <translation>ケースブックが書き込み禁止です</translation>
    </message>
    <message>
        <source>There is no room left to save to %1. Free some space; your change was not saved.</source>
        <translation>%1 に保存する空き容量がなく、変更は保存されていません。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>Disk is full</source>
        <translation>ディスクの空き容量がありません</translation>
    </message>
    <message>
        <source>Another program holds the casebook %1. Close it and try again.</source>
        <translation>ほかのプログラムがケースブック %1 を使用中です。そのプログラムを終了し、再試行してください。</translation>
    </message>
    <message>
        <source>Casebook is in use</source>
        <translation>ケースブックは使用中です</translation>
    </message>
    <message>
        <source>Another Obi (process %2) uses the profile %1. Close it, or start with --profile and another folder.</source>
        <translation>別の Obi（プロセス %2）がプロファイル %1 を使用中です。その Obi を終了するか、--profile で別のフォルダーを指定して起動してください。</translation>
    </message>
    <message>
        <source>Profile is in use</source>
        <translation>プロファイルは使用中です</translation>
    </message>
    <message>
        <source>The profile %1 cannot be used: %2. Choose a folder that you may write to.</source>
        <translation>プロファイル %1 を使用できません（%2）。書き込む権限のあるフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Profile cannot be used</source>
        <translation>プロファイルを使用できません</translation>
    </message>
    <message>
        <source>The case %1 does not exist any more. Choose another one.</source>
        <translation>ケース %1 はすでに存在しません。別のケースを選択してください。</translation>
    </message>
    <message>
        <source>No such case</source>
        <translation>ケースがありません</translation>
    </message>
    <message>
        <source>The text is too long for %1: at most %2 characters. Shorten it.</source>
        <translation>%1が長すぎます。%2 文字以内に短くしてください。</translation>
    </message>
    <message>
        <source>Text too long</source>
        <translation>テキストが長すぎます</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 に書き込めません（%2）。別の保存先を選択してください。</translation>
    </message>
    <message>
        <source>File cannot be written</source>
        <translation>ファイルに書き込めません</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check that the file exists and that you may read it.</source>
        <translation>%1 を読み取れません（%2）。ファイルが存在し、読み取る権限があることを確認してください。</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an observable. Type an address, a domain, a URL or a hash.</source>
        <translation>「%1」は観測対象ではありません。アドレス、ドメイン、URL、ハッシュのいずれかを入力してください。</translation>
    </message>
    <message>
        <source>Not an observable</source>
        <translation>観測対象ではありません</translation>
    </message>
    <message>
        <source>Something went wrong inside Obi: %1. Please report it.</source>
        <translation>Obi の内部で問題が発生しました（%1）。開発元に報告してください。</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>内部エラー</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>no details given</source>
        <translation>詳細なし</translation>
    </message>
    <message>
        <source>The recording has no answer for %1. Open a recording that holds it from the File menu.</source>
        <translation>記録に %1 への応答がありません。「ファイル」メニューから、その応答を含む記録を開いてください。</translation>
    </message>
    <message>
        <source>The recording does not answer %1. It has this report for other times: %2. Choose one of them.</source>
        <translation>記録に %1 への応答がありません。このレポートは次の期間のものが記録されています: %2。いずれかを選択してください。</translation>
    </message>
    <message>
        <source>There is no server of the name %1. Check its address, the network and the name server.</source>
        <translation>%1 という名前のサーバーが見つかりません。アドレス、ネットワーク、ネームサーバーを確認してください。</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2. Check the port, and that the service is switched on there.</source>
        <translation>%1 のポート %2 への接続が拒否されました。ポート番号と、サービスが有効であることを確認してください。</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2 (%3 s). Check the address, the firewall and the proxy.</source>
        <translation>%1 のポート %2 から応答がありません（%3 秒）。アドレス、ファイアウォール、プロキシを確認してください。</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of the answer (%2). Retry; if it stays, check the network and the proxy.</source>
        <translation>%1 との接続が応答の途中で切れました（%2）。再試行してください。続く場合はネットワークとプロキシを確認してください。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 and was not taken. Ask for a shorter period or fewer values.</source>
        <translation>%1 の応答が %2 を超えたため、受信を中止しました。期間を短くするか、値を減らしてください。</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>応答が大きすぎます</translation>
    </message>
    <message>
        <source>%1 points to another place, %2. Nothing was sent there. Check that the server address is right.</source>
        <translation>%1 から別の場所（%2）に転送されました。そこへは何も送信していません。サーバーアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Sent elsewhere</source>
        <translation>別の場所への転送</translation>
    </message>
    <message>
        <source>The proxy %1 does not let the connection through: %2. Check the proxy in the settings.</source>
        <translation>プロキシ %1 が接続を通しません（%2）。設定のプロキシを確認してください。</translation>
    </message>
    <message>
        <source>Proxy failed</source>
        <translation>プロキシのエラー</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password. Enter them in the settings under Proxy.</source>
        <translation>プロキシ %1 がユーザ名とパスワードを求めています。設定の「プロキシ」で入力してください。</translation>
    </message>
    <message>
        <source>Proxy wants a log-in</source>
        <translation>プロキシの認証が必要</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2. The server must speak TLS 1.2 or newer; tell its administrator.</source>
        <translation>%1 と安全に接続できません（%2）。サーバーは TLS 1.2 以降に対応している必要があります。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>安全な接続ができません</translation>
    </message>
    <message>
        <source>%1 shows a certificate that it signed itself (SHA-256 %2). Compare the fingerprint with its administrator, then trust it, or add its CA file.</source>
        <translation>%1 の証明書は自己署名です（SHA-256 %2）。管理者とフィンガープリントを照合してから信頼するか、CA ファイルを追加してください。</translation>
    </message>
    <message>
        <source>Self-signed certificate</source>
        <translation>自己署名の証明書</translation>
    </message>
    <message>
        <source>%1 shows a certificate of an unknown authority, %2 (SHA-256 %3). Add the authority&apos;s CA file, or compare the fingerprint and trust this certificate.</source>
        <translation>%1 の証明書は不明な認証局 %2 が発行したものです（SHA-256 %3）。認証局の CA ファイルを追加するか、フィンガープリントを照合してこの証明書を信頼してください。</translation>
    </message>
    <message>
        <source>Unknown authority</source>
        <translation>不明な認証局</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid now; it ends on %2 (SHA-256 %3). Check this machine&apos;s clock, or have the certificate renewed.</source>
        <translation>%1 の証明書は現在有効ではありません（有効期限 %2、SHA-256 %3）。このコンピューターの時計を確認するか、証明書の更新を依頼してください。</translation>
    </message>
    <message>
        <source>Certificate has expired</source>
        <translation>証明書の期限切れ</translation>
    </message>
    <message>
        <source>The certificate of %1 is made out to another name, %2 (SHA-256 %3). Check that the server address is right.</source>
        <translation>%1 の証明書は別の名前（%2）に発行されたものです（SHA-256 %3）。サーバーアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Certificate of another name</source>
        <translation>証明書の名前が不一致</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you trusted (now SHA-256 %2). Ask its administrator before you trust the new one.</source>
        <translation>%1 の証明書が、以前に信頼したものと異なります（現在 SHA-256 %2）。新しい証明書を信頼する前に管理者に確認してください。</translation>
    </message>
    <message>
        <source>Certificate has changed</source>
        <translation>証明書が変わりました</translation>
    </message>
    <message>
        <source>%1 holds no certificate. Choose a CA file in PEM or DER form.</source>
        <translation>%1 に証明書がありません。PEM または DER 形式の CA ファイルを選択してください。</translation>
    </message>
    <message>
        <source>Not a certificate</source>
        <translation>証明書ではありません</translation>
    </message>
    <message>
        <source>%1 answered with %2 instead of data: most likely it is the wrong server. Check that the server address is right.</source>
        <translation>%1 からデータではなく %2 が返されました。別のサーバーの可能性があります。サーバーアドレスを確認してください。</translation>
    </message>
    <message>
        <source>You are not logged in. Log in to the ribbon with an API client.</source>
        <translation>ログインしていません。API クライアントを使ってリボンにログインしてください。</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未ログイン</translation>
    </message>
    <message>
        <source>There is no e-mail gateway to ask. Add one in the settings, or open the demo or a recording from the File menu.</source>
        <translation>電子メールゲートウェイがありません。設定で追加するか、「ファイル」メニューからデモまたは記録を開いてください。</translation>
    </message>
    <message>
        <source>%1 does not know this client ID. Check the client ID and the region, or create a new API client.</source>
        <translation>%1 にこのクライアント ID は登録されていません。クライアント ID とリージョンを確認するか、API クライアントを新しく作成してください。</translation>
    </message>
    <message>
        <source>Unknown client ID</source>
        <translation>不明なクライアント ID</translation>
    </message>
    <message>
        <source>%1 does not accept the client password. Enter it again, or create a new API client.</source>
        <translation>%1 がクライアントパスワードを受け付けません。もう一度入力するか、API クライアントを新しく作成してください。</translation>
    </message>
    <message>
        <source>Wrong client password</source>
        <translation>クライアントパスワードの誤り</translation>
    </message>
    <message>
        <source>The gateway %1 does not accept the user name or the passphrase. Enter them again.</source>
        <translation>ゲートウェイ %1 がユーザ名またはパスフレーズを受け付けません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>Wrong gateway log-in</source>
        <translation>ゲートウェイの認証失敗</translation>
    </message>
    <message>
        <source>The gateway %1 wants a second factor for this user. Use a user without two-factor authentication for the API.</source>
        <translation>ゲートウェイ %1 がこのユーザに二要素認証を求めています。API には二要素認証のないユーザを使用してください。</translation>
    </message>
    <message>
        <source>Second factor wanted</source>
        <translation>二要素認証が必要</translation>
    </message>
    <message>
        <source>This machine&apos;s clock and that of %1 are %2 s apart. Set the clock; tokens do not work otherwise.</source>
        <translation>このコンピューターと %1 の時計が %2 秒ずれています。時計を合わせてください。ずれたままではトークンを使えません。</translation>
    </message>
    <message>
        <source>Clocks disagree</source>
        <translation>時計のずれ</translation>
    </message>
    <message>
        <source>The keychain of this machine cannot be used: %1. Install or start a keyring, or keep the credentials for this session only.</source>
        <translation>このコンピューターのキーチェーンを使用できません（%1）。キーリングをインストールまたは起動するか、認証情報をこのセッションだけ保持してください。</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>キーチェーンがありません</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or keep the credentials for this session only.</source>
        <translation>キーチェーンがロックされています。ロックを解除して再試行するか、認証情報をこのセッションだけ保持してください。</translation>
    </message>
    <message>
        <source>Keychain is locked</source>
        <translation>キーチェーンがロック中</translation>
    </message>
    <message>
        <source>The keychain did not let Obi in. Allow it when the keychain asks, or keep the credentials for this session only.</source>
        <translation>キーチェーンへのアクセスが許可されませんでした。確認が表示されたら許可するか、認証情報をこのセッションだけ保持してください。</translation>
    </message>
    <message>
        <source>Keychain denied access</source>
        <translation>キーチェーンの拒否</translation>
    </message>
    <message>
        <source>The keychain did not answer within %1 s. Look for its window and unlock it, then try again.</source>
        <translation>キーチェーンが %1 秒以内に応答しませんでした。キーチェーンのウィンドウを探してロックを解除し、再試行してください。</translation>
    </message>
    <message>
        <source>Keychain did not answer</source>
        <translation>キーチェーンの応答なし</translation>
    </message>
    <message>
        <source>There are no credentials in the keychain for %1. Enter them again.</source>
        <translation>%1 の認証情報がキーチェーンにありません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>No credentials</source>
        <translation>認証情報がありません</translation>
    </message>
    <message>
        <source>%1 does not accept the credentials (%2). Check them in the settings.</source>
        <translation>%1 が認証情報を受け付けません（%2）。設定で認証情報を確認してください。</translation>
    </message>
    <message>
        <source>%1 Trace ID: %2</source>
        <translation>%1 トレース ID: %2</translation>
    </message>
    <message>
        <source>%1 refuses to answer (%2): %3. Your organisation or API client lacks the right to it; waiting does not help.</source>
        <translation>%1 は回答を拒否しました（%2）: %3。組織または API クライアントに権限がありません。待っても解決しません。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. %3</source>
        <translation>%1 を読み取れません（%2）。%3</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>アクセス拒否</translation>
    </message>
    <message>
        <source>authorization error</source>
        <translation>認可エラー</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>引数が不正</translation>
    </message>
    <message>
        <source>invalid request</source>
        <translation>要求が不正</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>要求が多すぎます</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部エラー</translation>
    </message>
    <message>
        <source>unsupported type</source>
        <translation>未対応の種別</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>不正な要求</translation>
    </message>
    <message>
        <source>unauthorized</source>
        <translation>認証されていません</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>許可されていません</translation>
    </message>
    <message>
        <source>method not allowed</source>
        <translation>許可されていない方法です</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>すでにありません</translation>
    </message>
    <message>
        <source>internal server error</source>
        <translation>サーバーの内部エラー</translation>
    </message>
    <message>
        <source>bad gateway</source>
        <translation>中継サーバーのエラー</translation>
    </message>
    <message>
        <source>service unavailable</source>
        <translation>サービスを利用できません</translation>
    </message>
    <message>
        <source>gateway timeout</source>
        <translation>中継サーバーの時間切れ</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <translation>接続不可: %1</translation>
    </message>
    <message>
        <source>Server not found: %1</source>
        <translation>サーバーが見つかりません: %1</translation>
    </message>
    <message>
        <source>Port %2 refused: %1</source>
        <translation>ポート %2 で接続拒否: %1</translation>
    </message>
    <message>
        <source>Port %2 does not answer: %1</source>
        <translation>ポート %2 から応答なし: %1</translation>
    </message>
    <message>
        <source>Timed out after %2 s: %1</source>
        <translation>%2 秒でタイムアウト: %1</translation>
    </message>
    <message>
        <source>Connection broke: %1</source>
        <translation>接続の切断: %1</translation>
    </message>
    <message>
        <source>%1 asks to wait %2 (min:s) before the next request. Retry after that.</source>
        <translation>%1 が次の要求まで %2（分:秒）待つように求めています。その後に再試行してください。</translation>
    </message>
    <message>
        <source>Wait %2</source>
        <translation>待ち時間 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>the short description</source>
        <translation>短い説明</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message>
        <source>Disguised link</source>
        <translation>偽装リンク</translation>
    </message>
    <message>
        <source>The shown text of the link names another host.</source>
        <translation>リンクの表示文字列が別のホストを示しています。</translation>
    </message>
    <message>
        <source>Look-alike</source>
        <translation>類似名</translation>
    </message>
    <message>
        <source>A label mixes scripts, as names do that are to be taken for others.</source>
        <translation>別の名前に見せかけるために、異なる文字体系が混在しています。</translation>
    </message>
    <message>
        <source>International name</source>
        <translation>国際化名</translation>
    </message>
    <message>
        <source>The name has characters beyond ASCII; the value shows them in punycode.</source>
        <translation>ASCII 以外の文字を含む名前です。値は Punycode で表示しています。</translation>
    </message>
    <message>
        <source>Own domain</source>
        <translation>自組織のドメイン</translation>
    </message>
    <message>
        <source>It belongs to your organisation.</source>
        <translation>自組織に属しています。</translation>
    </message>
    <message>
        <source>Behind a redirect</source>
        <translation>リダイレクト先</translation>
    </message>
    <message>
        <source>A mail gateway&apos;s redirect leads here.</source>
        <translation>メールゲートウェイのリダイレクトの行き先です。</translation>
    </message>
    <message>
        <source>Gateway&apos;s redirect</source>
        <translation>ゲートウェイのリダイレクト</translation>
    </message>
    <message>
        <source>A mail gateway has wrapped the address; its target is listed too.</source>
        <translation>メールゲートウェイが書き換えたアドレスです。行き先も一覧にあります。</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>プライベートアドレス</translation>
    </message>
    <message>
        <source>An address of a private or local network.</source>
        <translation>プライベートまたはローカルのネットワークのアドレスです。</translation>
    </message>
    <message>
        <source>For examples</source>
        <translation>例示用</translation>
    </message>
    <message>
        <source>Set aside for examples in documents.</source>
        <translation>文書の例のために予約されています。</translation>
    </message>
    <message>
        <source>Reserved address</source>
        <translation>予約アドレス</translation>
    </message>
    <message>
        <source>Multicast, broadcast or reserved: no host has it.</source>
        <translation>マルチキャスト、ブロードキャスト、または予約済みのアドレスで、ホストには使われません。</translation>
    </message>
    <message>
        <source>Address block</source>
        <translation>アドレスブロック</translation>
    </message>
    <message>
        <source>A network with its prefix length.</source>
        <translation>プレフィックス長の付いたネットワークです。</translation>
    </message>
    <message>
        <source>End of a range</source>
        <translation>範囲の端</translation>
    </message>
    <message>
        <source>One end of a range of addresses.</source>
        <translation>アドレス範囲の一端です。</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>The hash of an attachment, computed on this machine.</source>
        <translation>添付ファイルのハッシュです。このコンピューターで計算しました。</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>復号済み</translation>
    </message>
    <message>
        <source>It stood in encoded text.</source>
        <translation>エンコードされたテキストの中にありました。</translation>
    </message>
    <message>
        <source>Defanged</source>
        <translation>無害化表記</translation>
    </message>
    <message>
        <source>It was written defanged.</source>
        <translation>無害化した形で書かれていました。</translation>
    </message>
    <message>
        <source>Part of another</source>
        <translation>他の値の一部</translation>
    </message>
    <message>
        <source>It stands inside another observable: the host of a URL or of an address.</source>
        <translation>別の観測対象の一部です（URL やメールアドレスのホスト）。</translation>
    </message>
    <message>
        <source>Header %1</source>
        <translation>ヘッダー %1</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>メール本文</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>添付ファイル %1</translation>
    </message>
    <message>
        <source>Between the parts of the mail</source>
        <translation>メールのパートの間</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Obi のみ</translation>
    </message>
    <message>
        <source>Only inspect</source>
        <translation>inspect のみ</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>%1, reading…</source>
        <comment>a number of observables</comment>
        <translation>%1、読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>The keyring is waiting for you: look for its window.</source>
        <translation>キーリングが入力を待っています。キーリングのウィンドウを探してください。</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
</context>
<context>
    <name>IncidentCategory</name>
    <message>
        <source>Exercise/Network Defense Testing</source>
        <translation>演習・ネットワーク防御テスト</translation>
    </message>
    <message>
        <source>Unauthorized Access</source>
        <translation>不正アクセス</translation>
    </message>
    <message>
        <source>Denial of Service</source>
        <translation>サービス妨害</translation>
    </message>
    <message>
        <source>Malicious Code</source>
        <translation>悪意のあるコード</translation>
    </message>
    <message>
        <source>Improper Usage</source>
        <translation>不適切な使用</translation>
    </message>
    <message>
        <source>Scans/Probes/Attempted Access</source>
        <translation>スキャン・探索・アクセスの試み</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演習</translation>
    </message>
    <message>
        <source>Root Level</source>
        <translation>root 権限レベル</translation>
    </message>
    <message>
        <source>User Level</source>
        <translation>ユーザ権限レベル</translation>
    </message>
    <message>
        <source>Unsuccessful</source>
        <translation>未遂</translation>
    </message>
    <message>
        <source>Attrition</source>
        <translation>消耗型攻撃</translation>
    </message>
    <message>
        <source>Non-Compliant</source>
        <translation>規則違反</translation>
    </message>
    <message>
        <source>Reconnaissance</source>
        <translation>偵察</translation>
    </message>
    <message>
        <source>Malicious Logic</source>
        <translation>悪意のあるロジック</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>Explained Anomaly</source>
        <translation>説明のついた異常</translation>
    </message>
    <message>
        <source>eDiscovery</source>
        <translation>電子証拠開示</translation>
    </message>
    <message>
        <source>Forensics</source>
        <translation>フォレンジック</translation>
    </message>
    <message>
        <source>Intelligence</source>
        <translation>インテリジェンス</translation>
    </message>
</context>
<context>
    <name>IncidentWords</name>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Presented</source>
        <translation>提示済み</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>オープン</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>報告済み</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>封じ込め</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>復旧済み</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>社内</translation>
    </message>
    <message>
        <source>External</source>
        <translation>社外</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法務</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Containment achieved</source>
        <translation>封じ込め完了</translation>
    </message>
    <message>
        <source>Restoration achieved</source>
        <translation>復元完了</translation>
    </message>
    <message>
        <source>Incident reported</source>
        <translation>インシデント報告済み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>レビュー中</translation>
    </message>
    <message>
        <source>Confirmed threat</source>
        <translation>脅威と確認</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>疑いあり</translation>
    </message>
    <message>
        <source>False positive</source>
        <translation>誤検知</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>ニアミス</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>統合済み</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not at the service any more; the copy on this machine stays.</source>
        <translation>サービスにはもうありません。このコンピューターの写しは残ります。</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>%1 asks to wait: %2</source>
        <translation>%1 が待機を求めています: あと %2</translation>
    </message>
</context>
<context>
    <name>InspectCommand</name>
    <message>
        <source>How to write what is found: text, json or csv.</source>
        <translation>検出結果の書き出し方: text、json、csv</translation>
    </message>
    <message>
        <source>Only these types, separated by commas.</source>
        <translation>この種類だけ（カンマ区切り）</translation>
    </message>
    <message>
        <source>Each type and value once.</source>
        <translation>同じ種類と値は 1 回だけ</translation>
    </message>
    <message>
        <source>unknown format: %1</source>
        <translation>不明な形式です: %1</translation>
    </message>
    <message>
        <source>unknown type: %1</source>
        <translation>不明な種類です: %1</translation>
    </message>
    <message>
        <source>the output could not be written: %1</source>
        <translation>出力を書き込めませんでした: %1</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 を読み取れませんでした: %2</translation>
    </message>
    <message>
        <source>%1, byte %2: %3</source>
        <translation>%1、バイト %2: %3</translation>
    </message>
    <message>
        <source>%1: more could not be read</source>
        <translation>%1: ほかにも読めない部分があります</translation>
    </message>
    <message>
        <source>%1 is a folder; name the files in it</source>
        <translation>%1 はフォルダーです。中のファイルを指定してください</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is wrong, and what to do</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>it is a folder</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>Choose the files in it.</source>
        <translation>中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>Copy it to a file and open that.</source>
        <translation>内容をファイルにコピーして、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空のファイルです</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>別のファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>IntendedEffect</name>
    <message>
        <source>Advantage</source>
        <translation>優位の獲得</translation>
    </message>
    <message>
        <source>Advantage - Economic</source>
        <translation>優位の獲得: 経済</translation>
    </message>
    <message>
        <source>Advantage - Military</source>
        <translation>優位の獲得: 軍事</translation>
    </message>
    <message>
        <source>Advantage - Political</source>
        <translation>優位の獲得: 政治</translation>
    </message>
    <message>
        <source>Theft</source>
        <translation>窃取</translation>
    </message>
    <message>
        <source>Theft - Intellectual Property</source>
        <translation>窃取: 知的財産</translation>
    </message>
    <message>
        <source>Theft - Credential Theft</source>
        <translation>窃取: 認証情報</translation>
    </message>
    <message>
        <source>Theft - Identity Theft</source>
        <translation>窃取: 個人情報</translation>
    </message>
    <message>
        <source>Theft - Theft of Proprietary Information</source>
        <translation>窃取: 機密情報</translation>
    </message>
    <message>
        <source>Account Takeover</source>
        <translation>アカウントの乗っ取り</translation>
    </message>
    <message>
        <source>Brand Damage</source>
        <translation>ブランドの毀損</translation>
    </message>
    <message>
        <source>Competitive Advantage</source>
        <translation>競争上の優位</translation>
    </message>
    <message>
        <source>Degradation of Service</source>
        <translation>サービスの低下</translation>
    </message>
    <message>
        <source>Denial and Deception</source>
        <translation>拒否と欺瞞</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>破壊</translation>
    </message>
    <message>
        <source>Disruption</source>
        <translation>混乱</translation>
    </message>
    <message>
        <source>Embarrassment</source>
        <translation>信用の失墜</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>暴露</translation>
    </message>
    <message>
        <source>Extortion</source>
        <translation>恐喝</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>詐欺</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>嫌がらせ</translation>
    </message>
    <message>
        <source>ICS Control</source>
        <translation>産業制御システムの操作</translation>
    </message>
    <message>
        <source>Traffic Diversion</source>
        <translation>トラフィックの迂回</translation>
    </message>
    <message>
        <source>Unauthorized Access</source>
        <translation>不正アクセス</translation>
    </message>
</context>
<context>
    <name>Login</name>
    <message>
        <source>Read and write cases</source>
        <translation>ケースの読み書き</translation>
    </message>
    <message>
        <source>cases stay on this machine and are not shared</source>
        <translation>ケースはこのコンピューターだけに残り、共有されません</translation>
    </message>
    <message>
        <source>Enrichment search</source>
        <translation>エンリッチメント検索</translation>
    </message>
    <message>
        <source>no verdicts and no sightings from modules</source>
        <translation>モジュールの判定と観測記録を取得できません</translation>
    </message>
    <message>
        <source>Public intelligence</source>
        <translation>公開インテリジェンス</translation>
    </message>
    <message>
        <source>no verdicts of public intelligence</source>
        <translation>公開インテリジェンスの判定を取得できません</translation>
    </message>
    <message>
        <source>Extract IOCs from text</source>
        <translation>テキストから IOC を抽出</translation>
    </message>
    <message>
        <source>observables in text are found by this machine alone</source>
        <translation>テキスト中の観測対象はこのコンピューターだけで探します</translation>
    </message>
    <message>
        <source>List of modules</source>
        <translation>モジュール一覧</translation>
    </message>
    <message>
        <source>modules are not listed or checked</source>
        <translation>モジュールの一覧と状態を表示できません</translation>
    </message>
    <message>
        <source>Show the user&apos;s name</source>
        <translation>ユーザ名の表示</translation>
    </message>
    <message>
        <source>your name and organisation are not shown</source>
        <translation>ユーザ名と組織名を表示できません</translation>
    </message>
    <message>
        <source>Verdicts of your own intelligence</source>
        <translation>独自インテリジェンスの判定</translation>
    </message>
    <message>
        <source>no verdicts of your own intelligence, no judgements and no incidents</source>
        <translation>独自インテリジェンスの判定、判断、インシデントを使えません</translation>
    </message>
    <message>
        <source>Run remediation actions</source>
        <translation>修復アクションの実行</translation>
    </message>
    <message>
        <source>no remediation actions in the pivot menu</source>
        <translation>ピボットメニューで修復アクションを使えません</translation>
    </message>
    <message>
        <source>Keep the ribbon&apos;s settings</source>
        <translation>リボン設定の保存</translation>
    </message>
    <message>
        <source>the ribbon&apos;s settings stay on this machine</source>
        <translation>リボンの設定はこのコンピューターだけに残ります</translation>
    </message>
    <message>
        <source>Send usage figures</source>
        <translation>利用状況の送信</translation>
    </message>
    <message>
        <source>no usage figures are sent</source>
        <translation>利用状況は送信されません</translation>
    </message>
    <message>
        <source>List of assignees</source>
        <translation>担当者の一覧</translation>
    </message>
    <message>
        <source>no assignee can be chosen for an incident</source>
        <translation>インシデントの担当者を選択できません</translation>
    </message>
    <message>
        <source>Live queries (if entitled)</source>
        <translation>ライブクエリ（権限がある場合）</translation>
    </message>
    <message>
        <source>no live queries</source>
        <translation>ライブクエリを使えません</translation>
    </message>
    <message>
        <source>North America NAM</source>
        <translation>北米 NAM</translation>
    </message>
    <message>
        <source>Europe EU</source>
        <translation>欧州 EU</translation>
    </message>
    <message>
        <source>Asia Pacific APJC</source>
        <translation>アジア太平洋 APJC</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>North America (NAM)</source>
        <translation>北米 (NAM)</translation>
    </message>
    <message>
        <source>Europe (EU)</source>
        <translation>欧州 (EU)</translation>
    </message>
    <message>
        <source>Asia Pacific (APJC)</source>
        <translation>アジア太平洋 (APJC)</translation>
    </message>
</context>
<context>
    <name>MailProblem</name>
    <message>
        <source>There are no mail headers; the file was searched as text.</source>
        <translation>メールのヘッダーがありません。ファイルはテキストとして検索しました。</translation>
    </message>
    <message>
        <source>The headers are too many or too long; what is beyond the limit was only searched.</source>
        <translation>ヘッダーが多すぎるか長すぎます。上限を超えた部分は検索のみ行いました。</translation>
    </message>
    <message>
        <source>A line among the headers is no header: %1</source>
        <translation>ヘッダーではない行があります: %1</translation>
    </message>
    <message>
        <source>The header %1 is too long; only its beginning was taken apart.</source>
        <translation>ヘッダー %1 が長すぎます。先頭の部分だけを解析しました。</translation>
    </message>
    <message>
        <source>The mail has too many parts; the rest was searched as text.</source>
        <translation>メールのパートが多すぎます。残りはテキストとして検索しました。</translation>
    </message>
    <message>
        <source>Parts are nested too deeply; what is deeper was searched as text.</source>
        <translation>パートの入れ子が深すぎます。それより深い部分はテキストとして検索しました。</translation>
    </message>
    <message>
        <source>A part of type %1 does not say how its parts are separated.</source>
        <translation>%1 のパートに境界の指定がありません。</translation>
    </message>
    <message>
        <source>The mail is cut off: a part of type %1 does not end.</source>
        <translation>メールが途中で切れています。%1 のパートが終わっていません。</translation>
    </message>
    <message>
        <source>Unknown transfer encoding: %1</source>
        <translation>未知の転送エンコーディングです: %1</translation>
    </message>
    <message>
        <source>A part is damaged: much of it is not %1.</source>
        <translation>パートが破損しています。多くの部分が %1 ではありません。</translation>
    </message>
    <message>
        <source>Unknown charset: %1</source>
        <translation>未知の文字コードです: %1</translation>
    </message>
    <message>
        <source>The text is not in the charset that it claims (claimed, read as: %1).</source>
        <translation>本文の文字コードが表示と異なります（表示、実際に読んだ文字コード: %1）。</translation>
    </message>
    <message>
        <source>Some characters could not be read as %1.</source>
        <translation>%1 として読めない文字があります。</translation>
    </message>
    <message>
        <source>A part is encrypted and cannot be searched: %1</source>
        <translation>暗号化されているため検索できないパートがあります: %1</translation>
    </message>
    <message>
        <source>An attached archive of this kind is not listed: %1</source>
        <translation>この種類の添付アーカイブの中身は一覧にできません: %1</translation>
    </message>
    <message>
        <source>Not all names in the archive could be listed: %1</source>
        <translation>アーカイブ内のファイル名の一部は一覧にできませんでした: %1</translation>
    </message>
    <message>
        <source>A long text was searched whole but is not shown whole: %1</source>
        <translation>長い本文は全体を検索しましたが、表示は一部だけです: %1</translation>
    </message>
    <message>
        <source>The mail holds more than can be shown.</source>
        <translation>メールの内容が多すぎるため、一部だけを表示します。</translation>
    </message>
</context>
<context>
    <name>ModuleReason</name>
    <message>
        <source>not all sightings came</source>
        <comment>beside a module&apos;s name</comment>
        <translation>一部の観測記録は省略されています</translation>
    </message>
    <message>
        <source>There are more sightings than came: some are left out here.</source>
        <translation>届いたもののほかにも観測記録があります。一部は省略されています。</translation>
    </message>
</context>
<context>
    <name>ObservableGroup</name>
    <message>
        <source>AnyConnect device IDs</source>
        <translation>AnyConnect デバイス ID</translation>
    </message>
    <message>
        <source>Secure Endpoint GUIDs</source>
        <translation>Secure Endpoint GUID</translation>
    </message>
    <message>
        <source>Certificate common names</source>
        <translation>証明書の共通名</translation>
    </message>
    <message>
        <source>Certificate issuers</source>
        <translation>証明書の発行者</translation>
    </message>
    <message>
        <source>Certificate serial numbers</source>
        <translation>証明書のシリアル番号</translation>
    </message>
    <message>
        <source>Cisco NVM IDs</source>
        <translation>シスコ NVM ID</translation>
    </message>
    <message>
        <source>Cisco Message IDs</source>
        <translation>シスコメッセージ ID</translation>
    </message>
    <message>
        <source>Unified Connector IDs</source>
        <translation>Unified Connector の ID</translation>
    </message>
    <message>
        <source>Cortex agent IDs</source>
        <translation>Cortex エージェント ID</translation>
    </message>
    <message>
        <source>CrowdStrike IDs</source>
        <translation>CrowdStrike ID</translation>
    </message>
    <message>
        <source>Vulnerability Management IDs</source>
        <translation>脆弱性管理 ID</translation>
    </message>
    <message>
        <source>Cybereason IDs</source>
        <translation>Cybereason ID</translation>
    </message>
    <message>
        <source>Darktrace IDs</source>
        <translation>Darktrace ID</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Email addresses</source>
        <translation>電子メールアドレス</translation>
    </message>
    <message>
        <source>Email Message IDs</source>
        <translation>電子メールメッセージ ID</translation>
    </message>
    <message>
        <source>Email subjects</source>
        <translation>電子メールの件名</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>File paths</source>
        <translation>ファイルパス</translation>
    </message>
    <message>
        <source>Chromebook IDs</source>
        <translation>Chromebook ID</translation>
    </message>
    <message>
        <source>Google Cloud IDs</source>
        <translation>Google Cloud ID</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>IMEIs</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>IMSIs</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>Intune IDs</source>
        <translation>Intune ID</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP アドレス</translation>
    </message>
    <message>
        <source>IPv6 addresses</source>
        <translation>IPv6 アドレス</translation>
    </message>
    <message>
        <source>Jamf management IDs</source>
        <translation>Jamf 管理 ID</translation>
    </message>
    <message>
        <source>MAC addresses</source>
        <translation>MAC アドレス</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>Meraki network IDs</source>
        <translation>Meraki ネットワーク ID</translation>
    </message>
    <message>
        <source>Meraki node serial numbers</source>
        <translation>Meraki ノードのシリアル番号</translation>
    </message>
    <message>
        <source>Microsoft machine IDs</source>
        <translation>Microsoft マシン ID</translation>
    </message>
    <message>
        <source>Mutexes</source>
        <translation>ミューテックス</translation>
    </message>
    <message>
        <source>Firewall IDs</source>
        <translation>ファイアウォール ID</translation>
    </message>
    <message>
        <source>Firewall names</source>
        <translation>ファイアウォール名</translation>
    </message>
    <message>
        <source>Umbrella identities</source>
        <translation>Umbrella アイデンティティ</translation>
    </message>
    <message>
        <source>Umbrella identity labels</source>
        <translation>Umbrella アイデンティティのラベル</translation>
    </message>
    <message>
        <source>Orbital node IDs</source>
        <translation>Orbital ノード ID</translation>
    </message>
    <message>
        <source>PKI serial numbers</source>
        <translation>PKI シリアル番号</translation>
    </message>
    <message>
        <source>Process arguments</source>
        <translation>プロセスの引数</translation>
    </message>
    <message>
        <source>Process hashes</source>
        <translation>プロセスのハッシュ</translation>
    </message>
    <message>
        <source>Process names</source>
        <translation>プロセス名</translation>
    </message>
    <message>
        <source>Process paths</source>
        <translation>プロセスのパス</translation>
    </message>
    <message>
        <source>Process user IDs</source>
        <translation>プロセスのユーザ ID</translation>
    </message>
    <message>
        <source>Process user names</source>
        <translation>プロセスのユーザ名</translation>
    </message>
    <message>
        <source>Processor IDs</source>
        <translation>プロセッサ ID</translation>
    </message>
    <message>
        <source>Registry keys</source>
        <translation>レジストリキー</translation>
    </message>
    <message>
        <source>Registry names</source>
        <translation>レジストリ名</translation>
    </message>
    <message>
        <source>Registry paths</source>
        <translation>レジストリパス</translation>
    </message>
    <message>
        <source>SentinelOne agent IDs</source>
        <translation>SentinelOne エージェント ID</translation>
    </message>
    <message>
        <source>Secure Access IDs</source>
        <translation>Secure Access ID</translation>
    </message>
    <message>
        <source>Serial numbers</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>ServiceNow IDs</source>
        <translation>ServiceNow ID</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Secure Cloud Analytics device IDs</source>
        <translation>Secure Cloud Analytics デバイス ID</translation>
    </message>
    <message>
        <source>Trend Micro IDs</source>
        <translation>Trend Micro ID</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>User agents</source>
        <translation>ユーザエージェント</translation>
    </message>
    <message>
        <source>Meraki organisation IDs</source>
        <translation>Meraki 組織 ID</translation>
    </message>
</context>
<context>
    <name>ObservableType</name>
    <message>
        <source>AnyConnect device ID</source>
        <translation>AnyConnect デバイス ID</translation>
    </message>
    <message>
        <source>Secure Endpoint GUID</source>
        <translation>Secure Endpoint GUID</translation>
    </message>
    <message>
        <source>Certificate common name</source>
        <translation>証明書の共通名</translation>
    </message>
    <message>
        <source>Certificate issuer</source>
        <translation>証明書の発行者</translation>
    </message>
    <message>
        <source>Certificate serial number</source>
        <translation>証明書のシリアル番号</translation>
    </message>
    <message>
        <source>Cisco NVM ID</source>
        <translation>シスコ NVM ID</translation>
    </message>
    <message>
        <source>Cisco Message ID</source>
        <translation>シスコメッセージ ID</translation>
    </message>
    <message>
        <source>Unified Connector ID</source>
        <translation>Unified Connector の ID</translation>
    </message>
    <message>
        <source>Cortex agent ID</source>
        <translation>Cortex エージェント ID</translation>
    </message>
    <message>
        <source>CrowdStrike ID</source>
        <translation>CrowdStrike ID</translation>
    </message>
    <message>
        <source>Vulnerability Management ID</source>
        <translation>脆弱性管理 ID</translation>
    </message>
    <message>
        <source>Cybereason ID</source>
        <translation>Cybereason ID</translation>
    </message>
    <message>
        <source>Darktrace ID</source>
        <translation>Darktrace ID</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>電子メールアドレス</translation>
    </message>
    <message>
        <source>Email Message ID</source>
        <translation>電子メールメッセージ ID</translation>
    </message>
    <message>
        <source>Email subject</source>
        <translation>電子メールの件名</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>ファイルパス</translation>
    </message>
    <message>
        <source>Chromebook ID</source>
        <translation>Chromebook ID</translation>
    </message>
    <message>
        <source>Google Cloud ID</source>
        <translation>Google Cloud ID</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>Intune ID</source>
        <translation>Intune ID</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP アドレス</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6 アドレス</translation>
    </message>
    <message>
        <source>Jamf management ID</source>
        <translation>Jamf 管理 ID</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC アドレス</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>Meraki network ID</source>
        <translation>Meraki ネットワーク ID</translation>
    </message>
    <message>
        <source>Meraki node serial number</source>
        <translation>Meraki ノードのシリアル番号</translation>
    </message>
    <message>
        <source>Microsoft machine ID</source>
        <translation>Microsoft マシン ID</translation>
    </message>
    <message>
        <source>Mutex</source>
        <translation>ミューテックス</translation>
    </message>
    <message>
        <source>Firewall ID</source>
        <translation>ファイアウォール ID</translation>
    </message>
    <message>
        <source>Firewall name</source>
        <translation>ファイアウォール名</translation>
    </message>
    <message>
        <source>Umbrella identity</source>
        <translation>Umbrella アイデンティティ</translation>
    </message>
    <message>
        <source>Umbrella identity label</source>
        <translation>Umbrella アイデンティティのラベル</translation>
    </message>
    <message>
        <source>Orbital node ID</source>
        <translation>Orbital ノード ID</translation>
    </message>
    <message>
        <source>PKI serial number</source>
        <translation>PKI シリアル番号</translation>
    </message>
    <message>
        <source>Process arguments</source>
        <translation>プロセスの引数</translation>
    </message>
    <message>
        <source>Process hash</source>
        <translation>プロセスのハッシュ</translation>
    </message>
    <message>
        <source>Process name</source>
        <translation>プロセス名</translation>
    </message>
    <message>
        <source>Process path</source>
        <translation>プロセスのパス</translation>
    </message>
    <message>
        <source>Process user ID</source>
        <translation>プロセスのユーザ ID</translation>
    </message>
    <message>
        <source>Process user name</source>
        <translation>プロセスのユーザ名</translation>
    </message>
    <message>
        <source>Processor ID</source>
        <translation>プロセッサ ID</translation>
    </message>
    <message>
        <source>Registry key</source>
        <translation>レジストリキー</translation>
    </message>
    <message>
        <source>Registry name</source>
        <translation>レジストリ名</translation>
    </message>
    <message>
        <source>Registry path</source>
        <translation>レジストリパス</translation>
    </message>
    <message>
        <source>SentinelOne agent ID</source>
        <translation>SentinelOne エージェント ID</translation>
    </message>
    <message>
        <source>Secure Access ID</source>
        <translation>Secure Access ID</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>シリアル番号</translation>
    </message>
    <message>
        <source>ServiceNow ID</source>
        <translation>ServiceNow ID</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Secure Cloud Analytics device ID</source>
        <translation>Secure Cloud Analytics デバイス ID</translation>
    </message>
    <message>
        <source>Trend Micro ID</source>
        <translation>Trend Micro ID</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>ユーザエージェント</translation>
    </message>
    <message>
        <source>Meraki organisation ID</source>
        <translation>Meraki 組織 ID</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>recorded responses, a temporary profile, no network</source>
        <translation>記録済みの応答と一時プロファイルを使用、通信なし</translation>
    </message>
    <message>
        <source>answer every request from this recording</source>
        <translation>すべての要求にこの記録から応答</translation>
    </message>
    <message>
        <source>keep settings and cases in this folder</source>
        <translation>設定とケースをこのフォルダーに保存</translation>
    </message>
    <message>
        <source>language of the interface</source>
        <translation>画面の言語</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>page to open, such as reporting/url-filtering</source>
        <translation>開くページ（例: reporting/url-filtering）</translation>
    </message>
    <message>
        <source>open the ribbon on this app; &quot;collapsed&quot; closes it</source>
        <translation>リボンで開くアプリ（collapsed で縮小）</translation>
    </message>
    <message>
        <source>open the pivot menu of this observable on the page</source>
        <translation>ページのこの観測対象のピボットメニューを開く</translation>
    </message>
    <message>
        <source>pretend that the clock stands at this ISO 8601 time</source>
        <translation>現在とみなす時刻（ISO 8601）</translation>
    </message>
    <message>
        <source>size of the window</source>
        <translation>ウィンドウの大きさ</translation>
    </message>
    <message>
        <source>save a picture once everything shown has loaded, then end</source>
        <translation>すべて読み込んだら画像を保存して終了</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>バージョンを表示</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>このヘルプを表示</translation>
    </message>
    <message>
        <source>--language takes ja or en, not &quot;%1&quot;.</source>
        <translation>--language には ja または en を指定してください（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system, not &quot;%1&quot;.</source>
        <translation>--theme には light、dark、system のいずれかを指定してください（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>--demo and --recording exclude each other.</source>
        <translation>--demo と --recording は同時に使えません。どちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>--now takes an ISO 8601 time such as 2026-11-23T09:41:00+09:00, not &quot;%1&quot;.</source>
        <translation>--now には 2026-11-23T09:41:00+09:00 のような ISO 8601 の時刻を指定してください（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>--size takes a size such as 1440x900, not &quot;%1&quot;.</source>
        <translation>--size には 1440x900 のような大きさを指定してください（「%1」は使えません）。</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 には値を指定してください。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. obi --help lists what there is.</source>
        <translation>コマンド「%1」はありません。obi --help で一覧を確認してください。</translation>
    </message>
    <message>
        <source>Usage: obi [options]            open the console
       obi [options] COMMAND    work without a display

</source>
        <translation>使い方: obi [options]            コンソールを開く
        obi [options] COMMAND    画面を使わずに実行

</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション:</translation>
    </message>
    <message>
        <source>
Exit status: 0 done, 1 done with findings, 2 wrong usage, 3 could not do it.</source>
        <translation>
終了ステータス: 0 完了、1 完了（要確認事項あり）、2 使い方の誤り、3 実行不可</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;. There are: %2.</source>
        <translation>ページ「%1」はありません。使えるページ: %2。</translation>
    </message>
    <message>
        <source>write what the servers answer, secrets and tokens removed</source>
        <translation>サーバーの応答を、秘密情報とトークンを除いて記録します</translation>
    </message>
    <message>
        <source>open the log-in dialog</source>
        <translation>ログイン画面を開きます</translation>
    </message>
    <message>
        <source>There is no ribbon app &quot;%1&quot;. There are: %2.</source>
        <translation>リボンのアプリ「%1」はありません。使えるアプリ: %2。</translation>
    </message>
    <message>
        <source>--record writes what servers answer; --demo and --recording ask none.</source>
        <translation>--record はサーバーの応答を記録します。--demo や --recording ではサーバーに接続しません。</translation>
    </message>
    <message>
        <source>Commands:
  cases list                     the cases of the profile
  cases show ID                  one case, to read
  cases export [ID…] --format markdown|csv|ctim [-o FILE]
  recording check FILE.har       what it answers, for which hosts, and whether a secret is left in it
  inspect [--format text|json|csv] [--types LIST] [--unique] [FILE…]
                                 the observables in texts or standard input
  check [--server nam|eu|apjc|custom]
                                 whether servers can be reached and credentials are accepted

</source>
        <translation>コマンド:
  cases list                     プロファイルのケースの一覧
  cases show ID                  1 つのケースの内容
  cases export [ID…] --format markdown|csv|ctim [-o FILE]
  recording check FILE.har       記録が何に応答するか、どのホストか、秘密情報が残っていないか
  inspect [--format text|json|csv] [--types LIST] [--unique] [FILE…]
                                 テキストまたは標準入力に含まれる観測対象
  check [--server nam|eu|apjc|custom]
                                 サーバーに接続できるか、認証情報が受け付けられるか

</translation>
    </message>
    <message>
        <source>--record is for the console, not for a command.</source>
        <translation>--record はコンソール用です。コマンドでは使えません。</translation>
    </message>
    <message>
        <source>find the observables in this file; may be given several times</source>
        <translation>このファイルの観測対象を検索（繰り返し指定可）</translation>
    </message>
    <message>
        <source>open the enrichment search on this text</source>
        <translation>このテキストでエンリッチメント検索を開く</translation>
    </message>
    <message>
        <source>keep what belongs to a recording, or the demo, out of that folder</source>
        <translation>記録またはデモに属するものを、そのフォルダーに入れない</translation>
    </message>
    <message>
        <source>investigate the observables in this text</source>
        <translation>このテキストの観測対象を調査する</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>QueryTiming</name>
    <message>
        <source>Results live, %1</source>
        <translation>ライブ結果、%1</translation>
    </message>
    <message>
        <source>Scheduled, once within %1</source>
        <translation>スケジュール、%1以内に 1 回</translation>
    </message>
    <message>
        <source>Scheduled, every %1 for %2</source>
        <translation>スケジュール、%2の間 %1ごと</translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>ファイルではなく、フォルダーまたはデバイスです</translation>
    </message>
</context>
<context>
    <name>RecordingCommand</name>
    <message>
        <source>Usage: obi recording check FILE.har</source>
        <translation>使い方: obi recording check FILE.har</translation>
    </message>
    <message>
        <source>A secret is left in it: %1 (%2)</source>
        <translation>秘密情報が残っています: %1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln exchange(s), the clock stands at %2</source>
        <translation>
            <numerusform>%1: 記録された交信 %Ln 件、時計の時刻 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemediationWords</name>
    <message>
        <source>%1 takes them out of the mailboxes of their recipients. This cannot be undone.</source>
        <translation>%1 が受信者のメールボックスから削除します。削除は取り消せません。</translation>
    </message>
    <message>
        <source>%1 sends the originals to the remediation forwarding address that is set in this module; the service does not tell Obi which one. What was sent cannot be called back.</source>
        <translation>%1 が原本を、このモジュールに設定された修復転送アドレスに送信します。アドレスはサービスから通知されないため、Obi では表示できません。送信したものは取り消せません。</translation>
    </message>
    <message>
        <source>%1 sends the originals to the remediation forwarding address that is set in this module (the service does not tell Obi which one) and takes them out of the mailboxes of their recipients. This cannot be undone.</source>
        <translation>%1 が原本を、このモジュールに設定された修復転送アドレスに送信し（アドレスはサービスから通知されないため、Obi では表示できません）、受信者のメールボックスから削除します。削除は取り消せません。</translation>
    </message>
    <message>
        <source>The module decides what happens, and there may be no way back.</source>
        <translation>処理の内容はモジュールが決定し、元に戻せない場合があります。</translation>
    </message>
    <message>
        <source>Confirm deletion</source>
        <translation>削除の確認</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will be deleted</source>
        <translation>
            <numerusform>%Ln 件のメッセージを削除します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln message(s)</source>
        <translation>
            <numerusform>%Ln 件を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm forwarding</source>
        <translation>転送の確認</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will be forwarded</source>
        <translation>
            <numerusform>%Ln 件のメッセージを転送します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward %Ln message(s)</source>
        <translation>
            <numerusform>%Ln 件を転送</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm forwarding and deletion</source>
        <translation>転送と削除の確認</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) will be forwarded, then deleted</source>
        <translation>
            <numerusform>%Ln 件のメッセージを転送してから削除します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forward and delete %Ln message(s)</source>
        <translation>
            <numerusform>%Ln 件を転送と削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm the action</source>
        <translation>アクションの確認</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>module, action</comment>
        <translation>%1:「%2」</translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln observable(s)</source>
        <translation>
            <numerusform>%Ln 件に実行</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>転送済み</translation>
    </message>
    <message>
        <source>Forwarded and deleted</source>
        <translation>転送・削除済み</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>action on messages</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>action on messages</comment>
        <translation>転送</translation>
    </message>
    <message>
        <source>Forward and delete</source>
        <comment>action on messages</comment>
        <translation>転送と削除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are being deleted</source>
        <translation>
            <numerusform>%Ln 件のメッセージを削除しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are being forwarded</source>
        <translation>
            <numerusform>%Ln 件のメッセージを転送しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are being forwarded, then deleted</source>
        <translation>
            <numerusform>%Ln 件のメッセージを転送してから削除しています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) deleted</source>
        <translation>
            <numerusform>%Ln 件中 %1 件のメッセージを削除しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) forwarded</source>
        <translation>
            <numerusform>%Ln 件中 %1 件のメッセージを転送しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln message(s) forwarded and deleted</source>
        <translation>
            <numerusform>%Ln 件中 %1 件のメッセージを転送して削除しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCatalogue</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Total threat</source>
        <translation>脅威合計</translation>
    </message>
    <message>
        <source>Connections rejected</source>
        <translation>拒否した接続</translation>
    </message>
    <message>
        <source>Connections accepted</source>
        <translation>許可した接続</translation>
    </message>
    <message>
        <source>Total attempted</source>
        <translation>試行合計</translation>
    </message>
    <message>
        <source>Recipient throttling</source>
        <translation>受信者スロットリング</translation>
    </message>
    <message>
        <source>IP reputation</source>
        <translation>IP レピュテーション</translation>
    </message>
    <message>
        <source>Invalid recipients</source>
        <translation>無効な受信者</translation>
    </message>
    <message>
        <source>Domain reputation</source>
        <translation>ドメインレピュテーション</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>スパム</translation>
    </message>
    <message>
        <source>Virus</source>
        <translation>ウイルス</translation>
    </message>
    <message>
        <source>Malware by file reputation</source>
        <translation>マルウェア（ファイルレピュテーション）</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>コンテンツフィルタ</translation>
    </message>
    <message>
        <source>DMARC</source>
        <translation>DMARC</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>マーケティング</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>ソーシャル</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>バルク</translation>
    </message>
    <message>
        <source>Total graymail</source>
        <translation>グレイメール合計</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>クリーン</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP アドレス</translation>
    </message>
    <message>
        <source>Filter IP addresses</source>
        <translation>IP アドレスを絞り込む</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Filter domains</source>
        <translation>ドメインを絞り込む</translation>
    </message>
    <message>
        <source>Network owners</source>
        <translation>ネットワーク所有者</translation>
    </message>
    <message>
        <source>Filter network owners</source>
        <translation>ネットワーク所有者を絞り込む</translation>
    </message>
    <message>
        <source>Network owner</source>
        <translation>ネットワーク所有者</translation>
    </message>
    <message>
        <source>Messages processed</source>
        <translation>処理メッセージ数</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>脅威</translation>
    </message>
    <message>
        <source>Malware</source>
        <translation>マルウェア</translation>
    </message>
    <message>
        <source>Graymail</source>
        <translation>グレイメール</translation>
    </message>
    <message>
        <source>Threats by kind</source>
        <translation>種類別の脅威</translation>
    </message>
    <message>
        <source>clean mail and graymail hidden</source>
        <translation>クリーンなメールとグレイメールは非表示</translation>
    </message>
    <message>
        <source>Content filter and DMARC</source>
        <translation>コンテンツフィルタと DMARC</translation>
    </message>
    <message>
        <source>Sender reputation and invalid recipients</source>
        <translation>送信者レピュテーションと無効な受信者</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>受信メール</translation>
    </message>
    <message>
        <source>Malicious URLs</source>
        <translation>悪意のある URL</translation>
    </message>
    <message>
        <source>Hard bounces</source>
        <translation>ハードバウンス</translation>
    </message>
    <message>
        <source>DLP incidents</source>
        <translation>DLP インシデント</translation>
    </message>
    <message>
        <source>Stopped by content filter</source>
        <translation>コンテンツフィルタによる停止</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>増減</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>Filter categories</source>
        <translation>カテゴリを絞り込む</translation>
    </message>
    <message>
        <source>Stopped by IP reputation</source>
        <translation>IP レピュテーションによる停止</translation>
    </message>
    <message>
        <source>Stopped as invalid recipients</source>
        <translation>無効な受信者による停止</translation>
    </message>
    <message>
        <source>Stopped by domain reputation</source>
        <translation>ドメインレピュテーションによる停止</translation>
    </message>
    <message>
        <source>Stopped by DMARC</source>
        <translation>DMARC による停止</translation>
    </message>
    <message>
        <source>Marketing mail</source>
        <translation>マーケティングメール</translation>
    </message>
    <message>
        <source>Social mail</source>
        <translation>ソーシャルメール</translation>
    </message>
    <message>
        <source>Bulk mail</source>
        <translation>バルクメール</translation>
    </message>
    <message>
        <source>Incoming mail by kind</source>
        <translation>種類別の受信メール</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配信済み</translation>
    </message>
    <message>
        <source>Outgoing mail by kind</source>
        <translation>種類別の送信メール</translation>
    </message>
    <message>
        <source>Mail flow summary</source>
        <translation>メールフロー概要</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Senders and targets</source>
        <translation>送信者とターゲット</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>受信者</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>クリック</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック率</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初回観測</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終観測</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Filter URLs</source>
        <translation>URL を絞り込む</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Filter targets</source>
        <translation>ターゲットを絞り込む</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Messages with URLs</source>
        <translation>URL を含むメッセージ</translation>
    </message>
    <message>
        <source>Suspicious URLs</source>
        <translation>不審な URL</translation>
    </message>
    <message>
        <source>Unknown URLs</source>
        <translation>不明な URL</translation>
    </message>
    <message>
        <source>Clicks on rewritten URLs</source>
        <translation>書き換え URL のクリック</translation>
    </message>
    <message>
        <source>Messages remediated</source>
        <translation>修復済みメッセージ</translation>
    </message>
    <message>
        <source>URLs by verdict</source>
        <translation>判定別 URL 数</translation>
    </message>
    <message>
        <source>clean and common hidden</source>
        <translation>クリーンと一般的は非表示</translation>
    </message>
    <message>
        <source>Malicious</source>
        <translation>悪意あり</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>不審</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>URL filtering</source>
        <translation>URL フィルタリング</translation>
    </message>
</context>
<context>
    <name>ReportRange</name>
    <message>
        <source>d MMM HH:mm</source>
        <translation>MM/dd HH:mm</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 時間</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 日</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 日</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>期間指定</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln 時間</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Critical</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, %2 of 4</source>
        <translation>%1、4 段階中 %2</translation>
    </message>
</context>
<context>
    <name>SharingNews</name>
    <message>
        <source>Case: %1</source>
        <translation>ケース: %1</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln case(s)</source>
        <translation>
            <numerusform>%Ln 件のケース</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more case(s) changed by others</source>
        <translation>
            <numerusform>ほかの人が変更したケースがあと %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to retry.</source>
        <translation>クリックすると再試行します。</translation>
    </message>
    <message>
        <source>Click to log in.</source>
        <translation>クリックするとログインします。</translation>
    </message>
    <message>
        <source>Click for the settings of case sharing.</source>
        <translation>クリックするとケースの共有の設定を開きます。</translation>
    </message>
    <message>
        <source>Click to open the case.</source>
        <translation>クリックするとケースを開きます。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) wait</source>
        <translation>
            <numerusform>未送信の編集 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message>
        <source>Only on this machine</source>
        <translation>このコンピューターのみ</translation>
    </message>
    <message>
        <source>The service has not got this case.</source>
        <translation>サービスにこのケースはありません。</translation>
    </message>
    <message>
        <source>Deleted at the service</source>
        <translation>サービスで削除済み</translation>
    </message>
    <message>
        <source>It is kept here. What you change in it stays on this machine.</source>
        <translation>ここには残ります。変更した内容はこのコンピューターだけに残ります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) wait</source>
        <translation>
            <numerusform>未送信の編集 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>双方で変更</translation>
    </message>
    <message>
        <source>Both are joined. What lost is kept as a note.</source>
        <translation>双方の変更を統合しました。採用しなかった内容はメモに残しています。</translation>
    </message>
    <message>
        <source>Changed by others</source>
        <translation>ほかの人が変更</translation>
    </message>
    <message>
        <source>Others have changed this case since you looked at it.</source>
        <translation>前に見てから、ほかの人がこのケースを変更しました。</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共有中</translation>
    </message>
    <message>
        <source>The service has this case as it stands here.</source>
        <translation>サービスのケースはここの内容と同じです。</translation>
    </message>
    <message>
        <source>Sharing cases is off in the settings: nothing is sent.</source>
        <translation>設定でケースの共有がオフです。何も送信しません。</translation>
    </message>
    <message>
        <source>They were made for another account and wait until that one is logged in.</source>
        <translation>別のアカウントでの編集です。そのアカウントでログインするまで送信しません。</translation>
    </message>
    <message>
        <source>The service refused them.</source>
        <translation>サービスが受け付けませんでした。</translation>
    </message>
    <message>
        <source>They go to the service in a moment.</source>
        <translation>まもなくサービスに送信します。</translation>
    </message>
    <message>
        <source>Sharing is off</source>
        <translation>共有はオフ</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>受け付け不可</translation>
    </message>
    <message>
        <source>Title changed on both sides; the other one was:
%1</source>
        <translation>タイトルが双方で変更されました。採用しなかった方:
%1</translation>
    </message>
    <message>
        <source>Short description changed on both sides; the other one was:
%1</source>
        <translation>短い説明が双方で変更されました。採用しなかった方:
%1</translation>
    </message>
    <message>
        <source>Description changed on both sides; the other one was:
%1</source>
        <translation>説明が双方で変更されました。採用しなかった方:
%1</translation>
    </message>
    <message>
        <source>Label changed on both sides; the weaker one was %1</source>
        <translation>ラベルが双方で変更されました。緩い方は %1 でした</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>別のアカウント</translation>
    </message>
</context>
<context>
    <name>TextInspector</name>
    <message>
        <source>Outlook messages (.msg) are not supported</source>
        <translation>Outlook のメッセージ (.msg) には対応していません</translation>
    </message>
    <message>
        <source>Save the message as .eml and open that.</source>
        <translation>.eml 形式で保存し、そのファイルを開いてください。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Malicious</source>
        <translation>悪意あり</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>不審</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>クリーン</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>一般的</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>type of an observable, its disposition</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Case %1</source>
        <comment>date and time</comment>
        <translation>ケース %1</translation>
    </message>
    <message>
        <source>Added %1 to “%2”</source>
        <translation>%1 を「%2」に追加しました。</translation>
    </message>
    <message>
        <source>%1 is in “%2” already</source>
        <translation>%1 は「%2」に追加済みです。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was added, what was there already</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Added %1 to the new case “%2”</source>
        <translation>%1 を新しいケース「%2」に追加しました。</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln observable(s) to “%1”</source>
        <translation>
            <numerusform>観測対象 %Ln 件を「%1」に追加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln 件は追加済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln observable(s) to the new case “%1”</source>
        <translation>
            <numerusform>観測対象 %Ln 件を新しいケース「%1」に追加しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::AccountGroup</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Offline · recorded responses</source>
        <translation>オフライン · 記録済みの応答</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未ログイン</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>ログイン済み</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Scope missing: %1</source>
        <translation>スコープ不足: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user, role</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Granted: %1</source>
        <translation>付与済み: %1</translation>
    </message>
    <message>
        <source>All that Obi needs</source>
        <translation>必要なものはすべて付与済み</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>不足: %1</translation>
    </message>
    <message>
        <source>Used up: wait %1</source>
        <translation>使い切りました: あと %1</translation>
    </message>
    <message>
        <source>A recording has no quota.</source>
        <translation>記録には割り当てがありません。</translation>
    </message>
    <message>
        <source>The service has not told it yet.</source>
        <translation>サービスからまだ通知されていません。</translation>
    </message>
    <message>
        <source>Requests of the whole organisation. This service does not tell how many are left.</source>
        <translation>組織全体の要求数です。このサービスは残りの数を知らせません。</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>残り %1 / %2 件</translation>
    </message>
    <message>
        <source>Requests of the whole organisation in an hour, told at %1.</source>
        <translation>組織全体の 1 時間あたりの要求数です（%1 の通知）。</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Not told how many are left (of %1 an hour)</source>
        <translation>残りは通知されていません（1 時間に %1 件まで）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>scopes</comment>
        <translation>
            <numerusform>%Ln 件不足</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>4 missing: which</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>obi::AccountsGroup</name>
    <message>
        <source>%1, %2, in use</source>
        <translation>%1、%2、使用中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, region</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Choose an account in the list first.</source>
        <translation>先に一覧でアカウントを選択してください。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>This account is in use.</source>
        <translation>このアカウントは使用中です。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>%1 is in use now.</source>
        <translation>%1 に切り替えました。</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>アカウント %1 を削除しますか。</translation>
    </message>
    <message>
        <source>Its password is deleted from the keychain. The API client itself stays as it is.</source>
        <translation>パスワードはキーチェーンから削除されます。API クライアント自体は変わりません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The account %1 was removed.</source>
        <translation>アカウント %1 を削除しました。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>The password of %1 was not deleted.</source>
        <translation>%1 のパスワードを削除できませんでした。</translation>
    </message>
    <message>
        <source>Remove the account all the same</source>
        <translation>それでもアカウントを削除</translation>
    </message>
    <message>
        <source>None yet. Add the API client that your organisation gave you.</source>
        <translation>まだありません。組織から受け取った API クライアントを追加してください。</translation>
    </message>
</context>
<context>
    <name>obi::ActionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Run “%1”</source>
        <translation>「%1」を実行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Stop the rest</source>
        <translation>残りを中止</translation>
    </message>
    <message>
        <source>Observables that the action is run on</source>
        <translation>アクションの対象となる観測対象</translation>
    </message>
    <message>
        <source>%1 of %2 were not carried out or got no answer. Home tells of each; look at %3 before you ask again.</source>
        <translation>%2 件のうち %1 件は実行されなかったか、応答がありませんでした。それぞれの結果は「ホーム」で確認できます。もう一度要求する前に %3 を確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has accepted it for all %Ln observable(s).</source>
        <translation>
            <numerusform>%1 が観測対象 %Ln 件すべてについて受け付けました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Record it in the case “%1”</source>
        <translation>ケース「%1」に記録する</translation>
    </message>
    <message numerus="yes">
        <source>Record it in %Ln case(s)</source>
        <translation>
            <numerusform>%Ln 件のケースに記録する</numerusform>
        </translation>
    </message>
    <message>
        <source>Record it in the cases that hold it</source>
        <translation>これを含むケースに記録する</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>何も送信していません</translation>
    </message>
    <message>
        <source>Action in progress</source>
        <translation>アクションの実行中</translation>
    </message>
    <message>
        <source>Result of the action</source>
        <translation>アクションの結果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are deleted already and left out.</source>
        <translation>
            <numerusform>%Ln 件のメッセージは削除済みのため除きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of those that were chosen are left out: %1 does not offer it for them.</source>
        <translation>
            <numerusform>選択したもののうち %Ln 件は、%1 が対応していないため除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another account is in use than the one that this was offered to. Open the menu again to see what its modules can do.</source>
        <translation>このアクションが提示されたときとは別のアカウントを使用中です。メニューを開き直すと、そのモジュールのアクションを確認できます。</translation>
    </message>
    <message>
        <source>Of your own organisation: %1</source>
        <translation>自組織のもの: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a case</comment>
        <translation>「%1」</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>cases</comment>
        <translation>
            <numerusform>%1 ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has been asked. You can close this: Home tells how it ends.</source>
        <translation>%1 に要求しました。閉じてもかまいません。結果は「ホーム」に表示されます。</translation>
    </message>
    <message>
        <source>%1 is being asked: %2 of %3 have ended. You can close this: Home tells how each ends.</source>
        <translation>%1 に要求しています。%3 件のうち %2 件が終わりました。閉じてもかまいません。それぞれの結果は「ホーム」に表示されます。</translation>
    </message>
    <message>
        <source>“%1” on %2: %3. Home tells more.</source>
        <comment>action, observable, how it ended</comment>
        <translation>「%1」（%2）: %3。詳しくは「ホーム」で確認できます。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was accepted for all %Ln observable(s). Home tells more.</source>
        <translation>
            <numerusform>「%1」は観測対象 %Ln 件すべてについて受け付けられました。詳しくは「ホーム」で確認できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 of %3 were not carried out or got no answer. Home tells of each.</source>
        <translation>「%1」: %3 件のうち %2 件は実行されなかったか、応答がありませんでした。それぞれの結果は「ホーム」で確認できます。</translation>
    </message>
</context>
<context>
    <name>obi::ActionNotes</name>
    <message>
        <source>%1: “%2”, asked for %3</source>
        <comment>module, action, when</comment>
        <translation>%1: 「%2」（依頼 %3）</translation>
    </message>
</context>
<context>
    <name>obi::ActionTargets</name>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>observable, why its action failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>送信者</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>受信者</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>when</comment>
        <translation>観測</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>when a state became what it is</comment>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>obi::ActionsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>module, action</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>why an action failed; module, action</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>obi::AnswerReader</name>
    <message>
        <source>closed in the middle of the answer</source>
        <translation>応答の途中で接続が閉じられました</translation>
    </message>
    <message>
        <source>closed before the answer</source>
        <translation>応答の前に接続が閉じられました</translation>
    </message>
    <message>
        <source>its header is too long</source>
        <translation>応答のヘッダーが長すぎます</translation>
    </message>
    <message>
        <source>its chunks are malformed</source>
        <translation>応答のチャンクの形式が正しくありません</translation>
    </message>
    <message>
        <source>the answer is not HTTP</source>
        <translation>応答が HTTP ではありません</translation>
    </message>
    <message>
        <source>its header is malformed</source>
        <translation>応答のヘッダーの形式が正しくありません</translation>
    </message>
    <message>
        <source>its encoding “%1” is unknown</source>
        <translation>応答のエンコーディング「%1」には対応していません</translation>
    </message>
    <message>
        <source>its length is contradictory</source>
        <translation>応答の長さの指定が矛盾しています</translation>
    </message>
    <message>
        <source>its compressed body is damaged</source>
        <translation>応答の圧縮された本文が壊れています</translation>
    </message>
</context>
<context>
    <name>obi::AppearanceGroup</name>
    <message>
        <source>Appearance and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行の高さ</translation>
    </message>
    <message>
        <source>Standard 26</source>
        <translation>標準 26</translation>
    </message>
    <message>
        <source>Comfortable 30</source>
        <translation>広め 30</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Follow the system&apos;s setting</source>
        <translation>システム設定に従う</translation>
    </message>
    <message>
        <source>Reduce motion as the system does</source>
        <translation>動きを減らす、システム設定に従う</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>obi::CaseExport</name>
    <message>
        <source>Export case</source>
        <translation>ケースをエクスポート</translation>
    </message>
</context>
<context>
    <name>obi::CaseHeader</name>
    <message>
        <source>Created %1</source>
        <translation>作成 %1</translation>
    </message>
    <message>
        <source>Created by %1 · %2</source>
        <translation>作成 %1 · %2</translation>
    </message>
    <message>
        <source>This is the active case.</source>
        <translation>これがアクティブなケースです。</translation>
    </message>
    <message>
        <source>New observables go to the active case.</source>
        <translation>新しい観測対象は、アクティブなケースに追加されます。</translation>
    </message>
    <message>
        <source>Copy all observables</source>
        <translation>すべての観測対象をコピー</translation>
    </message>
    <message>
        <source>Copy all defanged</source>
        <translation>すべて無害化してコピー</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>CTIM (JSON)…</source>
        <translation>CTIM (JSON)…</translation>
    </message>
    <message>
        <source>Case title</source>
        <translation>ケースのタイトル</translation>
    </message>
    <message>
        <source>Edit case title</source>
        <translation>ケースのタイトルを編集</translation>
    </message>
    <message>
        <source>Traffic Light Protocol label of this case</source>
        <translation>このケースの TLP ラベル</translation>
    </message>
    <message>
        <source>Set as active case</source>
        <translation>アクティブなケースに設定</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy observables</source>
        <translation>観測対象をコピー</translation>
    </message>
    <message>
        <source>Export case…</source>
        <translation>ケースをエクスポート…</translation>
    </message>
    <message>
        <source>Export case</source>
        <translation>ケースをエクスポート</translation>
    </message>
    <message>
        <source>Delete case</source>
        <translation>ケースを削除</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Investigate case</source>
        <translation>ケースを調査</translation>
    </message>
</context>
<context>
    <name>obi::CaseListModel</name>
    <message>
        <source>no verdict yet</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>Active case, %1, worst verdict: %2</source>
        <translation>アクティブなケース、%1、最も重い判定: %2</translation>
    </message>
    <message>
        <source>%1, worst verdict: %2</source>
        <translation>%1、最も重い判定: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how a case stands with the service, its observables</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>obi::CaseListPane</name>
    <message>
        <source>No case matches “%1”.</source>
        <translation>「%1」に一致するケースはありません。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>ケースを検索</translation>
    </message>
    <message>
        <source>New</source>
        <comment>button: makes a case</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新しいケース</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
</context>
<context>
    <name>obi::CaseObservableDelegate</name>
    <message>
        <source>…</source>
        <comment>no verdict yet</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
</context>
<context>
    <name>obi::CaseObservablesModel</name>
    <message numerus="yes">
        <source>%1, %Ln observable(s)</source>
        <comment>heading of a group</comment>
        <translation>
            <numerusform>%1、観測対象 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CaseRowDelegate</name>
    <message>
        <source>Active</source>
        <translation>アクティブ</translation>
    </message>
</context>
<context>
    <name>obi::CasebookApp</name>
    <message>
        <source>Casebook</source>
        <translation>ケースブック</translation>
    </message>
    <message>
        <source>A case keeps what belongs to one investigation: observables, a description and notes.</source>
        <translation>ケースには、1 つの調査に関する観測対象、説明、メモをまとめて保存します。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新しいケース</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>Description not saved</source>
        <translation>説明を保存できませんでした</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>エクスポートできませんでした</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1 にエクスポートしました。</translation>
    </message>
    <message>
        <source>No case made</source>
        <translation>ケースを作成できませんでした</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>削除できませんでした</translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>元に戻せませんでした</translation>
    </message>
    <message>
        <source>Not set as active case</source>
        <translation>アクティブなケースに設定できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s) in the active case</source>
        <translation>
            <numerusform>アクティブなケースの観測対象 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted “%1”; soon at the service, too</source>
        <translation>「%1」を削除しました。まもなくサービスからも削除します</translation>
    </message>
</context>
<context>
    <name>obi::CatalogueModel</name>
    <message>
        <source>My queries</source>
        <translation>マイクエリ</translation>
    </message>
    <message>
        <source>Other queries</source>
        <translation>その他のクエリ</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <extracomment>%1 is &quot;6 queries&quot;</extracomment>
        <translation>%1、折りたたみ</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <translation>%1、展開</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quer(y/ies)</source>
        <translation>
            <numerusform>クエリ %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <extracomment>%1 is the name of a query that was edited and not saved</extracomment>
        <translation>%1（下書き）</translation>
    </message>
</context>
<context>
    <name>obi::CataloguePane</name>
    <message>
        <source>No query matches “%1”.</source>
        <translation>「%1」に一致するクエリはありません。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Orbital keeps no queries ready for this organisation. Write your own beside.</source>
        <translation>この組織向けのクエリは Orbital にありません。右側で作成してください。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Search catalogue</source>
        <translation>カタログを検索</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>This account may not use Orbital: a scope is missing.</source>
        <translation>このアカウントでは Orbital を使用できません。スコープが不足しています。</translation>
    </message>
</context>
<context>
    <name>obi::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>%1 の証明書</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the gateway&apos;s administrator before you trust it. Only this certificate is trusted then, and only for this server.</source>
        <translation>信頼する前に、フィンガープリントをゲートウェイの管理者と照合してください。信頼するのはこの証明書だけで、このサーバーに限ります。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>サブジェクト</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Trust this certificate</source>
        <translation>この証明書を信頼する</translation>
    </message>
</context>
<context>
    <name>obi::CertificatesGroup</name>
    <message>
        <source>CA file %1</source>
        <translation>CA ファイル %1</translation>
    </message>
    <message>
        <source>Stop trusting…</source>
        <translation>信頼をやめる…</translation>
    </message>
    <message>
        <source>Choose a certificate in the list first.</source>
        <translation>先に一覧で証明書を選んでください。</translation>
    </message>
    <message>
        <source>Stop trusting %1 by this certificate?</source>
        <translation>この証明書で %1 を信頼するのをやめますか。</translation>
    </message>
    <message>
        <source>Obi does not connect to the server any more where the system&apos;s authorities do not vouch for it.</source>
        <translation>システムの認証局が保証しないかぎり、Obi はこのサーバーに接続しなくなります。</translation>
    </message>
    <message>
        <source>Stop trusting</source>
        <translation>信頼をやめる</translation>
    </message>
    <message>
        <source>%1 is trusted by the system&apos;s authorities only.</source>
        <translation>%1 はシステムの認証局だけで信頼されます。</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信頼済みの証明書</translation>
    </message>
    <message>
        <source>Only the system&apos;s authorities are trusted. A certificate that you pin, or a CA file that you name, for a gateway or an account stands here.</source>
        <translation>システムの認証局だけを信頼しています。ゲートウェイやアカウントに固定した証明書と、指定した CA ファイルがここに並びます。</translation>
    </message>
</context>
<context>
    <name>obi::ChartPane</name>
    <message>
        <source>1-day buckets</source>
        <translation>1 日単位</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Size of a chart&apos;s buckets, then what the chart leaves out</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>グラフを表示</translation>
    </message>
    <message>
        <source>Hide chart</source>
        <translation>グラフを非表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln-hour buckets</source>
        <translation>
            <numerusform>%Ln 時間単位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ChartTable</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>obi::ChartTip</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Heading of the chart&apos;s tooltip: day of the week, then the time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>ddd</source>
        <translation>dddd</translation>
    </message>
</context>
<context>
    <name>obi::CheckDetails</name>
    <message>
        <source>All steps passed. Choose one to see what it found.</source>
        <translation>すべて合格しました。行を選ぶと内容を表示します。</translation>
    </message>
    <message>
        <source>Names, port 443, certificate, credentials, scopes and clock are tried in this order, each with its time and a next step.</source>
        <translation>名前解決、ポート 443、証明書、認証情報、スコープ、時計の順に確認し、所要時間と次の手順を表示します。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次の手順</translation>
    </message>
</context>
<context>
    <name>obi::CheckGroup</name>
    <message>
        <source>%1, %2</source>
        <comment>account, region</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>A recording plays: servers are not asked.</source>
        <translation>記録を再生中のため、サーバーには接続しません。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Log in or add a gateway first.</source>
        <translation>先にログインするか、ゲートウェイを追加してください。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Nothing has been tested yet.</source>
        <translation>まだテストしていません。</translation>
    </message>
    <message>
        <source>Test a server</source>
        <translation>サーバーのテスト</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Server to test</source>
        <translation>テストするサーバー</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is not there.</source>
        <translation>プロキシのパスワードを取得できませんでした。</translation>
    </message>
</context>
<context>
    <name>obi::CheckModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前解決</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略</translation>
    </message>
</context>
<context>
    <name>obi::CompareStrip</name>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Ask inspect again</source>
        <translation>inspect に再度問い合わせる</translation>
    </message>
    <message>
        <source>Asking inspect…</source>
        <translation>inspect に問い合わせ中…</translation>
    </message>
    <message>
        <source>Inspect did not answer: %1</source>
        <translation>inspect から応答がありません: %1</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>検出元</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>すべて %1</translation>
    </message>
    <message>
        <source>Both %1</source>
        <translation>両方 %1</translation>
    </message>
    <message>
        <source>Only here %1</source>
        <translation>Obi のみ %1</translation>
    </message>
    <message>
        <source>Only inspect %1</source>
        <translation>inspect のみ %1</translation>
    </message>
</context>
<context>
    <name>obi::ConnectionTeller</name>
    <message>
        <source>Not logged in</source>
        <translation>未ログイン</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Connecting: %1</source>
        <translation>接続中: %1</translation>
    </message>
    <message>
        <source>Rate limit of %1: %2 left</source>
        <translation>%1 のレート制限: 残り %2</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>レート制限</translation>
    </message>
    <message>
        <source>%1 · connected</source>
        <comment>where</comment>
        <translation>%1 · 接続済み</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>接続できません</translation>
    </message>
</context>
<context>
    <name>obi::ConsoleMenus</name>
    <message>
        <source>About Obi</source>
        <translation>Obi について</translation>
    </message>
    <message>
        <source>Obi %1
A desktop console for people who investigate e-mail threats.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Obi %1
メールの脅威を調査する人のためのデスクトップコンソールです。
GNU General Public License バージョン 3 以降に基づくフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>レポート(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;ibbon</source>
        <translation>リボン(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export table…</source>
        <translation>表をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;defanged</source>
        <translation>無害化してコピー(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Filter table</source>
        <translation>表を絞り込む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>更新(&amp;R)</translation>
    </message>
    <message>
        <source>Chart data as &amp;table…</source>
        <translation>グラフのデータを表で表示(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>次のペイン(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>前のペイン(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;About Obi</source>
        <translation>Obi について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>テーマ(&amp;H)</translation>
    </message>
    <message>
        <source>R&amp;ow height</source>
        <translation>行の高さ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>標準(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Comfortable</source>
        <translation>広め(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Email reporting</source>
        <translation>メールレポート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open recording…</source>
        <translation>記録を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>デモを開く(&amp;D)</translation>
    </message>
    <message>
        <source>Open &amp;mail or text…</source>
        <translation>メールまたはテキストを開く(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Paste to find observables</source>
        <translation>貼り付けて観測対象を検索(&amp;P)</translation>
    </message>
    <message>
        <source>Find &amp;observables on this page</source>
        <translation>このページの観測対象を検索(&amp;O)</translation>
    </message>
    <message>
        <source>Investi&amp;gate</source>
        <translation>調査(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Investigate</source>
        <translation>調査(&amp;I)</translation>
    </message>
    <message>
        <source>Investigate the &amp;active case</source>
        <translation>アクティブなケースを調査(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
</context>
<context>
    <name>obi::ConsoleWindow</name>
    <message>
        <source>%1 — Obi</source>
        <translation>%1 — Obi</translation>
    </message>
    <message>
        <source>Obi %1</source>
        <translation>Obi %1</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Recordings (*.har)</source>
        <translation>記録 (*.har)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 (recording)</source>
        <translation>%1（記録中）</translation>
    </message>
</context>
<context>
    <name>obi::ContinueGroup</name>
    <message>
        <source>Active case, %1</source>
        <translation>アクティブなケース、%1</translation>
    </message>
    <message>
        <source>Case, %1</source>
        <translation>ケース、%1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The cases could not be read</source>
        <translation>ケースを読み取れませんでした</translation>
    </message>
    <message>
        <source>Nothing to go back to yet.</source>
        <translation>再開できる作業はまだありません。</translation>
    </message>
    <message>
        <source>Your last cases, pages and searches are listed here.</source>
        <translation>最近のケース、ページ、検索がここに並びます。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>作業の再開</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>作業の再開</translation>
    </message>
    <message>
        <source>Enrichment</source>
        <translation>エンリッチメント</translation>
    </message>
    <message>
        <source>Search in cases</source>
        <translation>ケースの検索</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>調査</translation>
    </message>
</context>
<context>
    <name>obi::CredentialsGroup</name>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>Offline · recorded responses</source>
        <translation>オフライン · 記録済みの応答</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未ログイン</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>ログイン済み</translation>
    </message>
    <message>
        <source>OS keychain</source>
        <translation>OS のキーチェーン</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>このセッションのみ</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>未読み込み</translation>
    </message>
    <message>
        <source>Forget the password</source>
        <translation>パスワードを破棄</translation>
    </message>
    <message>
        <source>Delete from keychain</source>
        <translation>キーチェーンから削除</translation>
    </message>
    <message>
        <source>Nobody has logged in.</source>
        <translation>ログインしていません。</translation>
    </message>
    <message>
        <source>None (renewed every 10 minutes after log-in)</source>
        <translation>なし（ログイン後 10 分ごとに自動更新）</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>%1 まで有効</translation>
    </message>
    <message>
        <source>Renewed at %1, valid until %2</source>
        <translation>%1 に更新、%2 まで有効</translation>
    </message>
    <message>
        <source>The password of %1 was deleted.</source>
        <translation>%1 のパスワードを削除しました。</translation>
    </message>
    <message>
        <source>Ribbon credentials</source>
        <translation>リボンの認証情報</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Delete the password of %1?</source>
        <translation>%1 のパスワードを削除しますか。</translation>
    </message>
    <message>
        <source>It is taken out of this session and out of the keychain. To log in again it has to be typed.</source>
        <translation>このセッションとキーチェーンから削除します。再びログインするには入力が必要です。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>Logged in, %Ln scope(s) missing</source>
        <translation>
            <numerusform>ログイン済み、スコープ %Ln 件が不足</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::CustomAddresses</name>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Private intelligence</source>
        <translation>独自インテリジェンス</translation>
    </message>
    <message>
        <source>Public intelligence</source>
        <translation>公開インテリジェンス</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Orbital</source>
        <translation>Orbital</translation>
    </message>
    <message>
        <source>Addresses begin with https://. The platform&apos;s is needed; what has none is left out.</source>
        <translation>アドレスは https:// で始まります。プラットフォームは必須です。空欄のサービスは使いません。</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA ファイル</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>証明書 (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>任意</translation>
    </message>
</context>
<context>
    <name>obi::DescriptionPane</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 自動保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Case description</source>
        <translation>ケースの説明</translation>
    </message>
    <message>
        <source>What this case is about</source>
        <translation>このケースの概要</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Save the description again</source>
        <translation>説明をもう一度保存</translation>
    </message>
</context>
<context>
    <name>obi::DesktopNotice</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>obi::DropHint</name>
    <message>
        <source>Drop to find the observables in this text</source>
        <translation>ドロップするとこのテキストの観測対象を検索します</translation>
    </message>
    <message>
        <source>It is read on this machine only.</source>
        <translation>このコンピューターだけで読み取ります。</translation>
    </message>
    <message numerus="yes">
        <source>Drop to find the observables in %Ln file(s)</source>
        <translation>
            <numerusform>ドロップすると %Ln 個のファイルの観測対象を検索します</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::EnrichedActions</name>
    <message>
        <source>Add to “%1” (A)</source>
        <translation>「%1」に追加 (A)</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新しいケース</translation>
    </message>
    <message>
        <source>Add to a new case (N)</source>
        <translation>新しいケースに追加 (N)</translation>
    </message>
    <message>
        <source>Copy defanged</source>
        <translation>無害化してコピー</translation>
    </message>
    <message>
        <source>Copy defanged (Ctrl+Shift+C)</source>
        <translation>無害化してコピー (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>追加できませんでした: %1</translation>
    </message>
    <message>
        <source>No case made: %1</source>
        <translation>ケースを作成できませんでした: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>アクティブなケースに %Ln 件追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to new case</source>
        <translation>
            <numerusform>新しいケースに %Ln 件追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln 件を追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln 件は追加済み</numerusform>
        </translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Open in Investigate</source>
        <translation>調査で開く</translation>
    </message>
    <message>
        <source>Open in Investigate (Ctrl+Enter)</source>
        <translation>調査で開く (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>All are in the active case</source>
        <translation>すべてアクティブなケースにあります</translation>
    </message>
</context>
<context>
    <name>obi::EnrichedModel</name>
    <message>
        <source>Checked</source>
        <translation>選択済み</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Pivot menu for %1</source>
        <translation>%1 のピボットメニュー</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>at least so many sightings</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>A module has more sightings than it sent.</source>
        <translation>送られた数より多くの観測記録を持つモジュールがあります。</translation>
    </message>
    <message>
        <source>%1 could not say: %2</source>
        <comment>module, error</comment>
        <translation>%1 は回答できませんでした: %2</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>By module</source>
        <translation>モジュール別</translation>
    </message>
    <message>
        <source>Sightings</source>
        <translation>観測記録</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Pivot menu</source>
        <translation>ピボットメニュー</translation>
    </message>
    <message>
        <source>No module could say: %1</source>
        <comment>error</comment>
        <translation>どのモジュールも回答できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>obi::EnrichedTable</name>
    <message>
        <source>Observables found</source>
        <translation>見つかった観測対象</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Check all (Ctrl+A)</source>
        <translation>すべて選択 (Ctrl+A)</translation>
    </message>
</context>
<context>
    <name>obi::EnrichmentField</name>
    <message>
        <source>Enrichment search</source>
        <translation>エンリッチメント検索</translation>
    </message>
    <message>
        <source>Paste IPs, URLs, hashes or text</source>
        <translation>IP、URL、ハッシュ、テキストを貼り付け</translation>
    </message>
</context>
<context>
    <name>obi::EnrichmentPopup</name>
    <message>
        <source>Enrichment results</source>
        <translation>エンリッチメントの結果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Searching the text…</source>
        <translation>テキストを検索中…</translation>
    </message>
    <message>
        <source>%1 of %2 observables</source>
        <translation>観測対象 %2 件中 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s) in the pasted text</source>
        <extracomment>%Ln is the number, with its separators.</extracomment>
        <translation>
            <numerusform>貼り付けたテキストの観測対象 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <comment>observables</comment>
        <translation>%2 件中 %1 件を確認</translation>
    </message>
    <message>
        <source>Asking the modules…</source>
        <translation>モジュールに問い合わせ中…</translation>
    </message>
    <message>
        <source>%1 of %2 modules answered</source>
        <translation>%1 / %2 モジュール応答</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>応答済み</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>module: its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Hide clean and common (%Ln)</source>
        <translation>
            <numerusform>クリーンと一般的を隠す (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only without a verdict (%Ln)</source>
        <translation>
            <numerusform>判定のないものだけ (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter observables</source>
        <translation>観測対象を絞り込む</translation>
    </message>
    <message>
        <source>Filter observables (Ctrl+F)</source>
        <translation>観測対象を絞り込む (Ctrl+F)</translation>
    </message>
    <message>
        <source>No observables found in this text.</source>
        <translation>このテキストに観測対象は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Domains, addresses, URLs, mail addresses and hashes are found wherever they stand. Name the type of anything else, at the beginning of a line: hostname:ws-01</source>
        <translation>ドメイン、IP アドレス、URL、メールアドレス、ハッシュはどこにあっても見つかります。それ以外は行頭に種類を書いてください: hostname:ws-01</translation>
    </message>
    <message>
        <source>Every observable has a verdict.</source>
        <translation>すべての観測対象に判定があります。</translation>
    </message>
    <message>
        <source>All observables are clean or common.</source>
        <translation>すべての観測対象がクリーンか一般的です。</translation>
    </message>
    <message numerus="yes">
        <source>A filter hides all %Ln of them.</source>
        <translation>
            <numerusform>絞り込みで %Ln 件すべてが隠れています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>obi::EnrichmentTrouble</name>
    <message>
        <source>Log in to the ribbon</source>
        <translation>リボンにログイン</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Scope missing:</source>
        <translation>スコープ不足:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>module: what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 が応答しませんでした。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s) did not answer.</source>
        <translation>
            <numerusform>%Ln 個のモジュールが応答しませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry in %Ln s</source>
        <translation>
            <numerusform>%Ln 秒後に再試行</numerusform>
        </translation>
    </message>
    <message>
        <source>No module is asked: your organisation has none, or all are off in Settings, Modules.</source>
        <translation>問い合わせるモジュールがありません。組織にモジュールがないか、［設定］の［モジュール］ですべてオフになっています。</translation>
    </message>
</context>
<context>
    <name>obi::ExchangeGroup</name>
    <message>
        <source>Export settings</source>
        <translation>設定をエクスポート</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>設定 (*.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>設定をインポート</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The settings were written to %1.</source>
        <translation>設定を %1 に書き出しました。</translation>
    </message>
    <message>
        <source>These are no settings that Obi can take, so nothing was changed.</source>
        <translation>Obi が取り込める設定ではないため、何も変更しませんでした。</translation>
    </message>
    <message>
        <source>In %1, %2 is missing or wrong. Export the settings again where the file came from.</source>
        <translation>%1 の %2 がないか、正しくありません。作成元でもう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>Take the settings from %1?</source>
        <translation>%1 の設定を取り込みますか。</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>The settings were taken from the file.</source>
        <translation>ファイルの設定を取り込みました。</translation>
    </message>
    <message>
        <source>Reset all settings?</source>
        <translation>すべての設定を初期値に戻しますか。</translation>
    </message>
    <message>
        <source>Language, theme, keys and all else go back to how they were delivered. Cases, accounts, gateways and passwords stay.</source>
        <translation>言語、テーマ、キーなど、すべてが初期値に戻ります。ケース、アカウント、ゲートウェイ、パスワードはそのまま残ります。</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべて戻す</translation>
    </message>
    <message>
        <source>All settings are as they were delivered.</source>
        <translation>すべての設定を初期値に戻しました。</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>A file of settings holds what you chose here, with accounts and gateways, for another machine. Passwords, trusted certificates and the proxy stay on this one.</source>
        <translation>設定ファイルには、ここで選んだ内容とアカウント、ゲートウェイが入り、別のコンピューターで使えます。パスワード、信頼済みの証明書、プロキシはこのコンピューターに残ります。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>すべて戻す…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) are taken from the file; all others go back to how they were delivered.</source>
        <translation>
            <numerusform>ファイルから %Ln 件の設定を取り込みます。ほかの設定は初期値に戻ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) are added, without passwords.</source>
        <translation>
            <numerusform>アカウント %Ln 件を、パスワードなしで追加します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gateway(s) are added, without passphrases.</source>
        <translation>
            <numerusform>ゲートウェイ %Ln 件を、パスフレーズなしで追加します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FindObservablesApp</name>
    <message>
        <source>Find observables</source>
        <translation>観測対象の検索</translation>
    </message>
    <message>
        <source>There is no text and no file in the clipboard.</source>
        <translation>クリップボードにテキストもファイルもありません。</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>追加できませんでした: %1</translation>
    </message>
    <message>
        <source>No case made: %1</source>
        <translation>ケースを作成できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on this page</source>
        <translation>
            <numerusform>このページに %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s) in the clipboard</source>
        <translation>
            <numerusform>クリップボードに観測対象 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FindingRows</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>targets</comment>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>応答なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>観測 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · Retry</source>
        <comment>state of an action</comment>
        <translation>%1 · 再試行</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state of an action, when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>obi::FindingsPane</name>
    <message>
        <source>What is investigated comes to stand here.</source>
        <translation>調査した結果がここに表示されます。</translation>
    </message>
    <message>
        <source>No module has told of a message.</source>
        <translation>メッセージを報告したモジュールはありません。</translation>
    </message>
    <message>
        <source>No module has seen these on a computer.</source>
        <translation>これらをコンピューターで観測したモジュールはありません。</translation>
    </message>
    <message>
        <source>No verdicts.</source>
        <translation>判定はありません。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a tab, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected: Shift+F10 acts on all of them</source>
        <translation>
            <numerusform>%Ln 件選択: Shift+F10 でまとめて操作できます</numerusform>
        </translation>
    </message>
    <message>
        <source>MID: Cisco Message ID</source>
        <translation>MID: シスコメッセージ ID</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>ID of messages</source>
        <translation>メッセージの ID</translation>
    </message>
    <message>
        <source>Which ID of a message stands first and has the pivot menu</source>
        <translation>先頭に表示し、ピボットメニューの対象にする ID</translation>
    </message>
    <message>
        <source>Not fetched: no module answered.</source>
        <translation>未取得です。応答したモジュールはありません。</translation>
    </message>
    <message>
        <source>No module that answered has told of a message; some did not answer, or not in full.</source>
        <translation>応答したモジュールからメッセージの報告はありません。応答しない、または一部だけ応答したモジュールがあります。</translation>
    </message>
    <message>
        <source>No module that answered has seen these on a computer; some did not answer, or not in full.</source>
        <translation>応答したモジュールはコンピューターで観測していません。応答しない、または一部だけ応答したモジュールがあります。</translation>
    </message>
</context>
<context>
    <name>obi::FoundFooter</name>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%2 件中 %1 件を選択</translation>
    </message>
    <message>
        <source>None selected</source>
        <translation>選択なし</translation>
    </message>
    <message>
        <source>Ask inspect too</source>
        <translation>inspect にも問い合わせる</translation>
    </message>
    <message>
        <source>The text goes to the platform, which looks for observables too; differences are shown.</source>
        <translation>テキストをプラットフォームに送って観測対象を検索し、違いを表示します。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy defanged</source>
        <translation>無害化してコピー</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新しいケース</translation>
    </message>
    <message>
        <source>There is no active case.</source>
        <translation>アクティブなケースがありません。</translation>
    </message>
    <message numerus="yes">
        <source>Ask for the verdicts of the other %Ln</source>
        <translation>
            <numerusform>残り %Ln 件の判定を問い合わせる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for %Ln more verdict(s)</source>
        <translation>
            <numerusform>残り %Ln 件を問い合わせる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select all %Ln</source>
        <translation>
            <numerusform>%Ln 件すべてを選択</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln</source>
        <translation>
            <numerusform>%Ln 件をコピー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln defanged</source>
        <translation>
            <numerusform>%Ln 件を無害化してコピー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to a new case</source>
        <translation>
            <numerusform>%Ln 件を新しいケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>%Ln 件をアクティブなケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln</source>
        <comment>to the active case</comment>
        <translation>
            <numerusform>%Ln 件を追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of your own hidden</source>
        <translation>
            <numerusform>自組織のもの %Ln 件を非表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundModel</name>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>By module</source>
        <translation>モジュール別</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>検出元</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>縮小中</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>展開中</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>判定待ち</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln observable(s)</source>
        <comment>heading of a group</comment>
        <translation>
            <numerusform>%1、観測対象 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::FoundPane</name>
    <message>
        <source>Nothing has been looked through yet.</source>
        <translation>まだ何も検索していません。</translation>
    </message>
    <message>
        <source>Drop files or text on the window, press Ctrl+V, or open a mail or a text.</source>
        <translation>ファイルやテキストをウィンドウにドロップするか、Ctrl+V を押すか、メールまたはテキストを開いてください。</translation>
    </message>
    <message>
        <source>Open mail or text…</source>
        <translation>メールまたはテキストを開く…</translation>
    </message>
    <message>
        <source>There are no observables on this page.</source>
        <translation>このページに観測対象はありません。</translation>
    </message>
    <message>
        <source>No observables found.</source>
        <translation>観測対象は見つかりませんでした。</translation>
    </message>
    <message>
        <source>No observable here contains “%1”.</source>
        <translation>「%1」を含む観測対象はありません。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>絞り込みをクリア</translation>
    </message>
    <message>
        <source>Every observable here has a verdict.</source>
        <translation>すべての観測対象に判定があります。</translation>
    </message>
    <message>
        <source>No observable here is %1.</source>
        <translation>%1の観測対象はありません。</translation>
    </message>
    <message>
        <source>Only domains of your own organisation are here; they are hidden.</source>
        <translation>自組織のドメインだけなので、表示していません。</translation>
    </message>
    <message>
        <source>No observable here was found that way.</source>
        <translation>該当する観測対象はありません。</translation>
    </message>
    <message>
        <source>More than %1 different observables: the rest was not read.</source>
        <translation>観測対象が %1 件を超えたため、残りは読み取っていません。</translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation>読み取れなかったものがあります。</translation>
    </message>
    <message>
        <source>Found observables</source>
        <translation>見つかった観測対象</translation>
    </message>
    <message numerus="yes">
        <source>Copy all %Ln messages</source>
        <translation>
            <numerusform>メッセージ %Ln 件をすべてコピー</numerusform>
        </translation>
    </message>
    <message>
        <source>Only domains of your own organisation match; they are hidden.</source>
        <translation>一致するのは自組織のドメインだけで、非表示になっています。</translation>
    </message>
    <message>
        <source>Show your own</source>
        <translation>自組織のものを表示</translation>
    </message>
</context>
<context>
    <name>obi::FoundToolbar</name>
    <message>
        <source>%1 found, %2 % read</source>
        <translation>%1 件、%2 % 読み取り済み</translation>
    </message>
    <message>
        <source>%1 found, stopped before the end</source>
        <translation>%1 件、途中で中止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み取りを中止</translation>
    </message>
    <message>
        <source>Filter observables</source>
        <translation>観測対象を絞り込み</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>表示する内容</translation>
    </message>
    <message>
        <source>Show hosts of URLs and addresses too</source>
        <translation>URL とアドレスのホストも表示</translation>
    </message>
    <message numerus="yes">
        <source>Hide your own domains (%Ln)</source>
        <translation>
            <numerusform>自組織のドメインを隠す（%Ln 件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::GatewayForm</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A recording plays: servers are not asked.</source>
        <translation>記録を再生中のため、サーバーには接続しません。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Look at the certificate…</source>
        <translation>証明書を確認…</translation>
    </message>
    <message>
        <source>Stop trusting it</source>
        <translation>信頼をやめる</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>新しいゲートウェイ</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>ログイン方法</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA ファイル</translation>
    </message>
    <message>
        <source>Pinned certificate</source>
        <translation>信頼した証明書</translation>
    </message>
    <message>
        <source>Gateway name</source>
        <translation>ゲートウェイの名前</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>ゲートウェイのアドレス</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>マネージャ</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>OS keychain</source>
        <translation>OS のキーチェーン</translation>
    </message>
    <message>
        <source>Keep in the OS keychain</source>
        <translation>OS のキーチェーンに保存する</translation>
    </message>
    <message>
        <source>Otherwise it is kept for this session only.</source>
        <translation>オフの場合はこのセッションの間だけ保持します。</translation>
    </message>
    <message>
        <source>of a private authority</source>
        <translation>プライベート認証局</translation>
    </message>
    <message>
        <source>Enter the gateway&apos;s address, such as https://esa.example:6443.</source>
        <translation>ゲートウェイのアドレスを入力してください（例: https://esa.example:6443）。</translation>
    </message>
    <message>
        <source>Enter the user name.</source>
        <translation>ユーザ名を入力してください。</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>パスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>The passphrase is kept for this session only.</source>
        <translation>パスフレーズはこのセッションの間だけ保持します。</translation>
    </message>
    <message>
        <source>The gateway %1 was saved.</source>
        <translation>ゲートウェイ %1 を保存しました。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>証明書 (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>The certificate is trusted already: there is nothing to decide.</source>
        <translation>この証明書はすでに信頼されています。操作は不要です。</translation>
    </message>
    <message>
        <source>Device group</source>
        <translation>デバイスグループ</translation>
    </message>
    <message>
        <source>of a manager; empty: it decides</source>
        <translation>空欄の場合はマネージャに任せます</translation>
    </message>
    <message>
        <source>Enter the passphrase for the new address.</source>
        <translation>新しいアドレスのパスフレーズを入力してください。</translation>
    </message>
</context>
<context>
    <name>obi::GatewayList</name>
    <message>
        <source>%1 · %2</source>
        <comment>name, address</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Add a gateway…</source>
        <translation>ゲートウェイを追加…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Choose a gateway in the list first.</source>
        <translation>先に一覧でゲートウェイを選択してください。</translation>
    </message>
    <message>
        <source>Remove the gateway %1?</source>
        <translation>ゲートウェイ %1 を削除しますか。</translation>
    </message>
    <message>
        <source>Its passphrase is deleted from the keychain. The gateway itself stays as it is.</source>
        <translation>パスフレーズはキーチェーンから削除されます。ゲートウェイ自体は変わりません。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>The gateway %1 was removed.</source>
        <translation>ゲートウェイ %1 を削除しました。</translation>
    </message>
    <message>
        <source>E-mail gateways</source>
        <translation>電子メールゲートウェイ</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>None yet. Add a gateway, or a manager that speaks for several, to see its mail.</source>
        <translation>まだありません。メールを表示するには、ゲートウェイまたは複数のゲートウェイを束ねるマネージャを追加してください。</translation>
    </message>
    <message>
        <source>The passphrase of %1 was not deleted.</source>
        <translation>%1 のパスフレーズを削除できませんでした。</translation>
    </message>
    <message>
        <source>Remove the gateway all the same</source>
        <translation>それでもゲートウェイを削除</translation>
    </message>
</context>
<context>
    <name>obi::HistoryModel</name>
    <message>
        <source>Left before its end</source>
        <translation>終了前に中断</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Schedule over</source>
        <translation>スケジュール終了</translation>
    </message>
    <message>
        <source>Scheduled, next run %1, until %2</source>
        <extracomment>Of a query. %1 and %2 are times.</extracomment>
        <translation>スケジュール、次回 %1、終了 %2</translation>
    </message>
    <message>
        <source>Scheduled until %1</source>
        <translation>スケジュール、終了 %1</translation>
    </message>
    <message numerus="yes">
        <source>Finished, %Ln host(s) failed</source>
        <translation>
            <numerusform>完了、ホスト %Ln 台が失敗</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HistoryTable</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Cancel the schedule</source>
        <translation>スケジュールをキャンセル</translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation>クエリをキャンセル</translation>
    </message>
    <message>
        <source>Remove from the history</source>
        <translation>履歴から削除</translation>
    </message>
</context>
<context>
    <name>obi::HomeApp</name>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) not seen yet</source>
        <translation>
            <numerusform>未確認のアクション %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HostErrorsModel</name>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>What the host says</source>
        <translation>ホストからのメッセージ</translation>
    </message>
</context>
<context>
    <name>obi::HostsModel</name>
    <message>
        <source>Every host with %1</source>
        <translation>%1 の全ホスト</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>ネットワーク %1</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>すべてのホスト</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln random host(s)</source>
        <translation>
            <numerusform>無作為に %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>応答 %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::HostsPane</name>
    <message>
        <source>By name</source>
        <translation>名前で指定</translation>
    </message>
    <message>
        <source>Add host names</source>
        <translation>ホスト名を追加</translation>
    </message>
    <message>
        <source>By IP</source>
        <translation>IP アドレスで指定</translation>
    </message>
    <message>
        <source>Add IP addresses</source>
        <translation>IP アドレスを追加</translation>
    </message>
    <message>
        <source>By OS</source>
        <translation>OS で指定</translation>
    </message>
    <message>
        <source>By network</source>
        <translation>ネットワークで指定</translation>
    </message>
    <message>
        <source>Add networks (192.0.2.0/24)</source>
        <translation>ネットワークを追加 (192.0.2.0/24)</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>無作為抽出</translation>
    </message>
    <message>
        <source>How many hosts</source>
        <translation>ホストの台数</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>すべてのホスト</translation>
    </message>
    <message>
        <source>This names no host: %1</source>
        <translation>ホストの指定ではありません: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>No hosts yet. Add those that the query goes to, by name, address or system.</source>
        <translation>ホストがまだありません。クエリの対象を名前、アドレス、OS で追加してください。</translation>
    </message>
    <message>
        <source>While the query runs, the other hosts are waited for.</source>
        <translation>クエリの実行中は、ほかのホストの応答を待っています。</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 を再試行</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>How hosts are chosen</source>
        <translation>ホストの選び方</translation>
    </message>
    <message>
        <source>Add hosts</source>
        <translation>ホストを追加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>応答 %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offline</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>オフライン %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln timed out</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>タイムアウト %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>失敗 %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln host(s)</source>
        <translation>
            <numerusform>ホスト %Ln 台を再試行</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked by IP: %1</source>
        <translation>IP で指定しました: %1</translation>
    </message>
    <message>
        <source>Asked by network, every host in it: %1</source>
        <translation>ネットワークで指定しました（中のすべてのホスト）: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>実行中 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter addresses such as 192.0.2.7. This is none: %1</source>
        <translation>192.0.2.7 のような IP アドレスを入力してください。IP アドレスではありません: %1</translation>
    </message>
    <message>
        <source>windows, linux, macos</source>
        <translation>windows、linux、macos</translation>
    </message>
    <message>
        <source>Enter windows, linux or macos. This is none of them: %1</source>
        <translation>windows、linux、macos のいずれかを入力してください。次の語はどれでもありません: %1</translation>
    </message>
    <message>
        <source>Enter networks such as 192.0.2.0/24. This is none: %1</source>
        <translation>192.0.2.0/24 のようなネットワークを入力してください。ネットワークではありません: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>キャンセル %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter how many hosts, such as 20. This cannot be used: %1</source>
        <translation>20 のようにホストの数を入力してください。使用できません: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>what cannot be read</comment>
        <translation>
            <numerusform>%1 ほか %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::IncidentDetail</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Linked cases</source>
        <translation>リンクされたケース</translation>
    </message>
    <message>
        <source>This incident has no observables.</source>
        <translation>このインシデントには観測対象がありません。</translation>
    </message>
    <message>
        <source>No targets are known for this incident.</source>
        <translation>このインシデントのターゲットは分かっていません。</translation>
    </message>
    <message>
        <source>No case is linked to this incident yet.</source>
        <translation>このインシデントにはまだケースがリンクされていません。</translation>
    </message>
    <message>
        <source>Link one with the button above.</source>
        <translation>上のボタンでリンクできます。</translation>
    </message>
    <message>
        <source>What you see is the copy on this machine, %1 old.</source>
        <translation>表示しているのはこのコンピューターに保存した写しで、%1前のものです。</translation>
    </message>
    <message>
        <source>There is no copy on this machine but for what the list knew.</source>
        <translation>このコンピューターには、一覧にあった内容のほかに写しはありません。</translation>
    </message>
    <message>
        <source>%1 is not there any more: it may have been merged or deleted.</source>
        <translation>%1 はもう存在しません。統合または削除された可能性があります。</translation>
    </message>
    <message>
        <source>Kept on this machine, %1 old.</source>
        <translation>このコンピューターに保存した %1前の内容です。</translation>
    </message>
    <message>
        <source>This incident was merged into another one.</source>
        <translation>このインシデントは別のインシデントに統合されました。</translation>
    </message>
    <message>
        <source>What is kept on this machine stays.</source>
        <translation>このコンピューターに保存した内容は残ります。</translation>
    </message>
    <message>
        <source>Choose an incident to see what is known of it.</source>
        <translation>インシデントを選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Add all to active case</source>
        <translation>すべてをアクティブなケースに追加</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This incident could not be loaded.</source>
        <translation>このインシデントを読み込めませんでした。</translation>
    </message>
    <message>
        <source>Not loaded: %1.</source>
        <translation>読み込めなかった項目: %1。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Load this incident again</source>
        <translation>このインシデントを再読み込み</translation>
    </message>
    <message>
        <source>This incident is not at the service any more: it cannot be changed.</source>
        <translation>このインシデントはサービスにないため、変更できません。</translation>
    </message>
    <message>
        <source>Scope missing:</source>
        <translation>スコープ不足:</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Removes the copy on this machine too.</source>
        <translation>このコンピューターの写しも削除します。</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>%Ln 件をアクティブなケースに追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Not loaded.</source>
        <translation>読み込めませんでした。</translation>
    </message>
    <message>
        <source>All are in the active case</source>
        <translation>すべてアクティブなケースにあります</translation>
    </message>
    <message>
        <source>What you see is the copy on this machine, of just now.</source>
        <translation>表示しているのはこのコンピューターに保存した写しで、たった今のものです。</translation>
    </message>
    <message>
        <source>Kept on this machine just now.</source>
        <translation>このコンピューターにたった今保存した内容です。</translation>
    </message>
    <message>
        <source>%1 asked to wait. It can be retried now.</source>
        <translation>%1 が待機を求めていました。今は再試行できます。</translation>
    </message>
</context>
<context>
    <name>obi::IncidentHead</name>
    <message>
        <source>Opened %1, %2 ago</source>
        <translation>%1 にオープン、%2前</translation>
    </message>
    <message>
        <source>The service does not take this status.</source>
        <translation>サービスはこのステータスを受け付けません。</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Link case</source>
        <translation>ケースをリンク</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Incident: %1</source>
        <translation>インシデント: %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 (not accepted by the service)</source>
        <translation>%1（サービスは受け付けません）</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Investigate incident</source>
        <translation>インシデントを調査</translation>
    </message>
    <message>
        <source>Opened %1, just now</source>
        <translation>%1 にオープン、たった今</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>Links a case to the copy on this machine; the service does not have this incident any more.</source>
        <translation>このコンピューターの写しにケースをリンクします。このインシデントはもうサービスにありません。</translation>
    </message>
</context>
<context>
    <name>obi::IncidentList</name>
    <message>
        <source>New incident</source>
        <translation>新しいインシデント</translation>
    </message>
    <message>
        <source>Any assignee</source>
        <translation>すべての担当者</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>incidents</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>This recording has no incidents.</source>
        <translation>この記録にはインシデントがありません。</translation>
    </message>
    <message>
        <source>No incident passes the filter.</source>
        <translation>絞り込みに合うインシデントはありません。</translation>
    </message>
    <message>
        <source>No incident matches “%1”.</source>
        <translation>「%1」に一致するインシデントはありません。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>絞り込みをクリア</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>This account may not read incidents: a scope is missing.</source>
        <translation>このアカウントではインシデントを読めません。スコープが不足しています。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Kept on this machine, %1 old</source>
        <translation>このコンピューターに保存した %1前の内容</translation>
    </message>
    <message>
        <source>Data %1 old</source>
        <translation>%1前のデータ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Recorded responses: nothing changes</source>
        <translation>記録済みの応答のため更新されません</translation>
    </message>
    <message>
        <source>Updates every %1 s · next in %2</source>
        <translation>%1 秒ごとに更新 · 次は %2 後</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>インシデントの絞り込み</translation>
    </message>
    <message>
        <source>Filter by severity</source>
        <translation>重大度で絞り込み</translation>
    </message>
    <message>
        <source>Filter by assignee</source>
        <translation>担当者で絞り込み</translation>
    </message>
    <message>
        <source>New</source>
        <comment>button: makes an incident</comment>
        <translation>新規</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Refresh incidents</source>
        <translation>インシデントを更新</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>すべての重大度</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <comment>placeholder</comment>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Log in to see your organisation&apos;s incidents.</source>
        <translation>組織のインシデントを見るにはログインしてください。</translation>
    </message>
    <message>
        <source>Your organisation has no incidents.</source>
        <translation>組織にはインシデントがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>インシデント %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows that the filter leaves</comment>
        <translation>%2中 %1 件</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>すべて確認済みにする</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>今すぐ再接続</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>This account has no address for incidents. Choose a region that has them, or enter the address in the account.</source>
        <translation>このアカウントにはインシデントのアドレスがありません。インシデントのあるリージョンを選ぶか、アカウントにアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>アカウントを編集…</translation>
    </message>
    <message>
        <source>Scope missing:</source>
        <translation>スコープ不足:</translation>
    </message>
    <message>
        <source>Loading: %1 so far</source>
        <translation>読み込み中: %1 件まで</translation>
    </message>
    <message>
        <source>Loading: %1 of %2</source>
        <translation>読み込み中: %2 件中 %1 件</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>さらに読み込む</translation>
    </message>
    <message>
        <source>Load older incidents</source>
        <translation>古いインシデントを読み込む</translation>
    </message>
    <message>
        <source>Asked again by itself then.</source>
        <translation>その後、自動でもう一度問い合わせます。</translation>
    </message>
    <message>
        <source>%1 of %2, searching…</source>
        <comment>rows that the filter leaves</comment>
        <translation>%2中 %1、検索中…</translation>
    </message>
    <message>
        <source>Newest %1 of %2</source>
        <translation>%2のうち最新 %1 件</translation>
    </message>
    <message>
        <source>wait %1</source>
        <comment>minutes and seconds</comment>
        <translation>あと %1 待機</translation>
    </message>
    <message>
        <source>Not searched at the service: %1</source>
        <translation>サービスで検索できませんでした: %1</translation>
    </message>
    <message>
        <source>Kept on this machine just now</source>
        <translation>このコンピューターにたった今保存した内容</translation>
    </message>
    <message>
        <source>Data of just now</source>
        <translation>たった今のデータ</translation>
    </message>
    <message>
        <source>Then it can be retried.</source>
        <translation>その後に再試行できます。</translation>
    </message>
    <message>
        <source>can be retried now</source>
        <translation>今は再試行できます</translation>
    </message>
</context>
<context>
    <name>obi::IncidentsApp</name>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>The case was not opened.</source>
        <translation>ケースを開けませんでした。</translation>
    </message>
    <message>
        <source>Not kept on this machine.</source>
        <translation>このコンピューターに保存できませんでした。</translation>
    </message>
    <message>
        <source>Somebody else has changed %1 meanwhile. Nothing was sent.</source>
        <translation>その間にほかの人が %1 を変更しました。何も送信していません。</translation>
    </message>
    <message>
        <source>This is how it is now: %1, %2. Choose again if you still want to.</source>
        <translation>現在は %1、%2 です。必要であればもう一度選んでください。</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 を作成しました。</translation>
    </message>
    <message>
        <source>Recorded responses are shown: nothing can be changed.</source>
        <translation>記録済みの応答を表示しているため、変更できません。</translation>
    </message>
    <message>
        <source>Log in to change incidents.</source>
        <translation>インシデントを変更するにはログインしてください。</translation>
    </message>
    <message>
        <source>New incident %1</source>
        <translation>新しいインシデント %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Link active case: %1</source>
        <translation>アクティブなケースをリンク: %1</translation>
    </message>
    <message>
        <source>Link new case</source>
        <translation>新しいケースをリンク</translation>
    </message>
    <message>
        <source>The case was not linked.</source>
        <translation>ケースをリンクできませんでした。</translation>
    </message>
    <message>
        <source>Linked “%1” to %2.</source>
        <translation>「%1」を %2 にリンクしました。</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>何も追加されませんでした。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>incident, how it was changed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is not known whether the incident was created.</source>
        <translation>インシデントが作成されたかどうかは不明です。</translation>
    </message>
    <message>
        <source>No incident was created.</source>
        <translation>インシデントは作成されませんでした。</translation>
    </message>
    <message>
        <source>The change under the account before was made.</source>
        <translation>前のアカウントでの変更は完了しました。</translation>
    </message>
    <message>
        <source>The change under the account before was not made.</source>
        <translation>前のアカウントでの変更は行われませんでした。</translation>
    </message>
    <message>
        <source>It is not known whether the change under the account before was made.</source>
        <translation>前のアカウントでの変更が行われたかどうかは不明です。</translation>
    </message>
    <message>
        <source>This account has no address for incidents.</source>
        <translation>このアカウントにはインシデントのアドレスがありません。</translation>
    </message>
    <message>
        <source>The account lacks the scope %1.</source>
        <translation>アカウントにスコープ %1 がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>新規 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new incident(s)</source>
        <translation>
            <numerusform>新しいインシデント %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The service cannot be used now: %1.</source>
        <translation>現在サービスを使用できません: %1。</translation>
    </message>
    <message>
        <source>The case was not linked: another account is in use now.</source>
        <translation>別のアカウントに切り替わったため、ケースをリンクしませんでした。</translation>
    </message>
    <message>
        <source>Incidents can be changed once you are connected.</source>
        <translation>接続するとインシデントを変更できます。</translation>
    </message>
    <message>
        <source>It is not known whether %1 was changed: %2.</source>
        <translation>%1 が変更されたかどうか分かりません（%2）。</translation>
    </message>
    <message>
        <source>%1 was not changed: %2.</source>
        <comment>incident, change</comment>
        <translation>%1 は変更されませんでした（%2）。</translation>
    </message>
    <message>
        <source>It is not known whether the service was told of the linked case.</source>
        <translation>ケースのリンクがサービスに伝わったかどうか分かりません。</translation>
    </message>
    <message>
        <source>The service was not told of the linked case.</source>
        <translation>ケースのリンクをサービスに伝えられませんでした。</translation>
    </message>
</context>
<context>
    <name>obi::IncidentsModel</name>
    <message>
        <source>Unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>New or changed</source>
        <translation>新規または変更あり</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
</context>
<context>
    <name>obi::IncidentsTable</name>
    <message>
        <source>Mark all as seen</source>
        <translation>すべて確認済みにする</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>一覧から外す</translation>
    </message>
</context>
<context>
    <name>obi::InvestigateHeader</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Asking the modules…</source>
        <translation>モジュールに問い合わせ中…</translation>
    </message>
    <message>
        <source>%1 of %2 modules answered · %3 s</source>
        <comment>how many of how many, seconds</comment>
        <translation>%2 モジュール中 %1 モジュールが応答 · %3 秒</translation>
    </message>
    <message>
        <source>%1 · cancelled</source>
        <comment>how many modules answered</comment>
        <translation>%1 · キャンセル済み</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>観測 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>module: its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Paste URLs, domains, IPs, hashes or message IDs: their types are found by themselves</source>
        <translation>URL、ドメイン、IP、ハッシュ、メッセージ ID を貼り付けると種別を自動判定します</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Ask the modules again</source>
        <translation>モジュールにもう一度問い合わせ</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>“%1” · what you paste is added to it; Clear begins a new one</source>
        <comment>name of an investigation</comment>
        <translation>「%1」 · 貼り付けたものはこの調査に追加されます。新しく始めるには［クリア］を押します</translation>
    </message>
    <message>
        <source>Recent and modules</source>
        <translation>最近の調査とモジュール</translation>
    </message>
</context>
<context>
    <name>obi::InvestigatePage</name>
    <message>
        <source>%1 +%2</source>
        <comment>observable, how many more</comment>
        <translation>%1 ほか %2 件</translation>
    </message>
    <message>
        <source>There is no earlier investigation.</source>
        <translation>これより前の調査はありません。</translation>
    </message>
    <message>
        <source>There is no later investigation.</source>
        <translation>これより後の調査はありません。</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>The investigation was cancelled.</source>
        <translation>調査をキャンセルしました。</translation>
    </message>
    <message>
        <source>No module has seen these observables.</source>
        <translation>これらを観測したモジュールはありません。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度問い合わせ</translation>
    </message>
    <message>
        <source>Paste what you want to investigate.</source>
        <translation>調査する対象を貼り付けてください。</translation>
    </message>
    <message>
        <source>Its observables are found on this machine; the modules are asked once you say so.</source>
        <translation>観測対象はこのコンピューターで見つけます。モジュールへの問い合わせは、調査を始めたときに行います。</translation>
    </message>
    <message>
        <source>Or begin with the active case, “%1”.</source>
        <translation>アクティブなケース「%1」から始めることもできます。</translation>
    </message>
    <message>
        <source>Investigate the active case</source>
        <translation>アクティブなケースを調査</translation>
    </message>
    <message>
        <source>This account may not ask the modules: a scope is missing.</source>
        <translation>スコープが不足しているため、このアカウントではモジュールに問い合わせできません。</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Log in to ask the modules of your organisation.</source>
        <translation>ログインすると、組織のモジュールに問い合わせできます。</translation>
    </message>
    <message>
        <source>Log in to the ribbon</source>
        <translation>リボンにログイン</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>module: what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>追加できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln selected to the active case</source>
        <translation>
            <numerusform>選択中の %Ln 件をアクティブなケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln investigated to the active case</source>
        <translation>
            <numerusform>調査した %Ln 件をアクティブなケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %Ln found to the active case</source>
        <translation>
            <numerusform>見つかった %Ln 件すべてをアクティブなケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln selected to a new case</source>
        <translation>
            <numerusform>選択中の %Ln 件を新しいケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln investigated to a new case</source>
        <translation>
            <numerusform>調査した %Ln 件を新しいケースに追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %Ln found to a new case</source>
        <translation>
            <numerusform>見つかった %Ln 件すべてを新しいケースに追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation has no modules to ask.</source>
        <translation>組織には問い合わせるモジュールがありません。</translation>
    </message>
    <message>
        <source>All that was found is in the active case</source>
        <translation>見つかったものはすべてアクティブなケースにあります</translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s) did not answer, or not in full</source>
        <translation>
            <numerusform>%Ln 個のモジュールが応答なし、または一部のみ応答</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in full: %1</source>
        <comment>names of modules</comment>
        <translation>未完了: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of modules</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>obi::InvestigateSide</name>
    <message>
        <source>Recent investigations</source>
        <translation>最近の調査</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>モジュール</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No scope</source>
        <translation>スコープ不足</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>観測 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Investigations</source>
        <translation>調査の一覧</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>module: its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what came, what kept the rest away</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>obi::InvestigateSource</name>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
</context>
<context>
    <name>obi::InvestigateWays</name>
    <message>
        <source>There is no active case with observables.</source>
        <translation>観測対象のあるアクティブなケースはありません。</translation>
    </message>
</context>
<context>
    <name>obi::KeyEditor</name>
    <message>
        <source>Reset all keys?</source>
        <translation>すべてのキーを初期値に戻しますか。</translation>
    </message>
    <message>
        <source>Every command gets the keys back that it was delivered with.</source>
        <translation>どのコマンドも初期値のキーに戻ります。</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>すべてのキーを戻す</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 means “%2” already.</source>
        <translation>%1 はすでに「%2」に使われています。</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>こちらに割り当てる</translation>
    </message>
    <message>
        <source>Choose a command in the list; fixed keys stay.</source>
        <translation>一覧でコマンドを選んでください。固定のキーは変更できません。</translation>
    </message>
    <message>
        <source>Press the new keys first.</source>
        <translation>先に新しいキーを押してください。</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>このキーにする</translation>
    </message>
    <message>
        <source>Use these too</source>
        <translation>このキーも使う</translation>
    </message>
    <message>
        <source>The command has as many keys as it can have.</source>
        <translation>このコマンドにはこれ以上キーを割り当てられません。</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>The command has no keys.</source>
        <translation>このコマンドにはキーがありません。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>These are the keys as delivered.</source>
        <translation>初期値のキーです。</translation>
    </message>
    <message>
        <source>Reset all keys…</source>
        <translation>すべてのキーを戻す…</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>コマンドのキー</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>キーを押してください</translation>
    </message>
</context>
<context>
    <name>obi::KeyObservables</name>
    <message>
        <source>Remediation</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Key observables</source>
        <translation>主な観測対象</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln target(s)</source>
        <translation>
            <numerusform>ターゲット %Ln 件中 %1 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending</source>
        <translation>
            <numerusform>残り %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::KeyboardGroup</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1, taken by another command</source>
        <translation>%1、別のコマンドが使用中</translation>
    </message>
    <message>
        <source>%1, fixed</source>
        <translation>%1（固定）</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとキー</translation>
    </message>
</context>
<context>
    <name>obi::LaneModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln more</source>
        <comment>lane of the graph, nodes</comment>
        <translation>
            <numerusform>%1: ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw some more of this lane. The table has all of them.</source>
        <translation>このレーンの続きを表示します。すべては表で確認できます。</translation>
    </message>
</context>
<context>
    <name>obi::LinkedCasesModel</name>
    <message>
        <source>Linked by the service</source>
        <translation>サービスでリンク</translation>
    </message>
    <message>
        <source>Linked on this machine</source>
        <translation>このコンピューターでリンク</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::LinkedCasesPage</name>
    <message>
        <source>Open case</source>
        <translation>ケースを開く</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>リンクを解除</translation>
    </message>
    <message>
        <source>Linked cases</source>
        <translation>リンクされたケース</translation>
    </message>
</context>
<context>
    <name>obi::LiveTransport</name>
    <message>
        <source>the address does not begin with https://</source>
        <translation>アドレスが https:// で始まっていません</translation>
    </message>
</context>
<context>
    <name>obi::LoginDialog</name>
    <message>
        <source>The demo needs no scopes: nothing is asked.</source>
        <translation>デモにスコープは不要です。サーバーには接続しません。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Enter the client password.</source>
        <translation>クライアントパスワードを入力してください。</translation>
    </message>
    <message>
        <source>This server does not know the client ID. Check it and the server.</source>
        <translation>このサーバーに登録されていないクライアント ID です。ID とサーバーを確認してください。</translation>
    </message>
    <message>
        <source>The server does not accept the client password.</source>
        <translation>クライアントパスワードが正しくありません。</translation>
    </message>
    <message>
        <source>You are logged in, but:</source>
        <translation>ログインしましたが、次の制限があります。</translation>
    </message>
    <message>
        <source>You can log in, but:</source>
        <translation>ログインはできますが、次の制限があります。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a scope and what does not work without it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saving to the keychain…</source>
        <translation>キーチェーンに保存中…</translation>
    </message>
    <message>
        <source>The keychain did not take the password.</source>
        <translation>キーチェーンにパスワードを保存できませんでした。</translation>
    </message>
    <message>
        <source>The keyring is waiting for you: look for its window.</source>
        <translation>キーリングが操作を待っています。そのウィンドウを確認してください。</translation>
    </message>
    <message>
        <source>Log in to use the SecureX ribbon</source>
        <translation>SecureX リボンを使用するにはログインしてください</translation>
    </message>
    <message>
        <source>How to create an API client</source>
        <translation>API クライアントの作成方法</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Authenticate</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Keep for this session</source>
        <translation>このセッションだけ保持</translation>
    </message>
    <message>
        <source>Try the keychain again</source>
        <translation>キーチェーンを再試行</translation>
    </message>
    <message>
        <source>Enter the client password for the new server.</source>
        <translation>新しいサーバーのクライアントパスワードを入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scope(s) missing.</source>
        <translation>
            <numerusform>%Ln 件のスコープが不足しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>アカウントの編集</translation>
    </message>
</context>
<context>
    <name>obi::LoginForm</name>
    <message>
        <source>Enter the client password.</source>
        <translation>クライアントパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Enter the client ID.</source>
        <translation>クライアント ID を入力してください。</translation>
    </message>
    <message>
        <source>Client IDs look like client-5f0c1a2e-…; check this one.</source>
        <translation>クライアント ID は通常 client-5f0c1a2e-… の形です。確認してください。</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Client password</source>
        <translation>クライアントパスワード</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>SecureX server</source>
        <translation>SecureX サーバー</translation>
    </message>
    <message>
        <source>Keep in the OS keychain</source>
        <translation>OS のキーチェーンに保存する</translation>
    </message>
    <message>
        <source>Never kept as plain text. Right-click the ribbon to change it later.</source>
        <translation>平文では保存しません。後で変更するにはリボンを右クリックします。</translation>
    </message>
    <message>
        <source>Otherwise it is kept for this session only.</source>
        <translation>オフの場合はこのセッションの間だけ保持します。</translation>
    </message>
</context>
<context>
    <name>obi::MailPane</name>
    <message>
        <source>(no subject)</source>
        <translation>（件名なし）</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Mail to show</source>
        <translation>表示するメール</translation>
    </message>
    <message>
        <source>Structure of the mail</source>
        <translation>メールの構造</translation>
    </message>
</context>
<context>
    <name>obi::MailRows</name>
    <message>
        <source>Calls itself</source>
        <translation>自称</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>送信者</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>返信先</translation>
    </message>
    <message>
        <source>Return path</source>
        <translation>返送先</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>写し</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>メッセージ ID</translation>
    </message>
    <message>
        <source>Way of the mail, last station first</source>
        <translation>メールの経路（新しい順）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a mail goes from one server to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Here your organisation took the mail. What is below is the sender&apos;s word.</source>
        <translation>ここで自組織がメールを受け取りました。これより下は送信側の申告です。</translation>
    </message>
    <message>
        <source>Authentication results</source>
        <translation>認証結果</translation>
    </message>
    <message>
        <source>Said by %1, your own server</source>
        <translation>自組織のサーバー %1 による</translation>
    </message>
    <message>
        <source>Said by %1</source>
        <translation>%1 による</translation>
    </message>
    <message>
        <source>Disguised links</source>
        <translation>偽装リンク</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>行き先</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Encrypted in it</source>
        <translation>暗号化された内容</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::MenuCorner</name>
    <message>
        <source>Offline · recorded responses</source>
        <translation>オフライン · 記録済みの応答</translation>
    </message>
    <message>
        <source>Watching the clipboard</source>
        <translation>クリップボードを監視中</translation>
    </message>
    <message>
        <source>Press to stop.</source>
        <translation>押すと止まります。</translation>
    </message>
</context>
<context>
    <name>obi::MessageBar</name>
    <message>
        <source>None selected</source>
        <translation>選択なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln 件選択</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state of an action, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Select all messages</source>
        <translation>すべてのメッセージを選択</translation>
    </message>
    <message>
        <source>Remediate</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Act on the selected messages</source>
        <translation>選択したメッセージを修復</translation>
    </message>
    <message>
        <source>What modules can do about the selected messages; each action asks first</source>
        <translation>選択したメッセージに対してモジュールが実行できること。どのアクションも実行前に確認します</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them already deleted</source>
        <comment>selected messages</comment>
        <translation>
            <numerusform>うち %Ln 件は削除済み</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ModuleLine</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>obi::ModuleRows</name>
    <message>
        <source>%1: more</source>
        <comment>name of a module</comment>
        <translation>%1: その他</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>an action that asks first</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Asking modules for actions and links…</source>
        <translation>アクションとリンクをモジュールに問い合わせ中…</translation>
    </message>
    <message>
        <source>Some actions or links are missing: %1</source>
        <translation>一部のアクションまたはリンクを取得できませんでした: %1</translation>
    </message>
    <message>
        <source>Asking modules for actions…</source>
        <translation>アクションをモジュールに問い合わせ中…</translation>
    </message>
</context>
<context>
    <name>obi::ModuleSwitchGroup</name>
    <message>
        <source>The modules were not to be had.</source>
        <translation>モジュールを取得できませんでした。</translation>
    </message>
    <message>
        <source>The organisation has no modules.</source>
        <translation>この組織にはモジュールがありません。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>もう一度取得</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>一覧を更新</translation>
    </message>
    <message>
        <source>The modules are being asked for.</source>
        <translation>モジュールを取得しています。</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>問い合わせなし</translation>
    </message>
    <message>
        <source>switched off by the organisation</source>
        <translation>組織の設定でオフ</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>制限付き</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>Modules that are asked</source>
        <translation>問い合わせるモジュール</translation>
    </message>
</context>
<context>
    <name>obi::ModuleWordsGroup</name>
    <message>
        <source>When a module is off</source>
        <translation>モジュールをオフにすると</translation>
    </message>
    <message>
        <source>It is not asked for verdicts, sightings, links and actions any more, and what it has said goes from every view.</source>
        <translation>判定、観測記録、リンク、アクションを問い合わせなくなり、それまでの回答もすべての表示から消えます。</translation>
    </message>
    <message>
        <source>Cases keep what was written into them. Other people&apos;s Obi and the organisation&apos;s own settings stay as they are.</source>
        <translation>ケースに書き込まれた内容は残ります。ほかの人の Obi と組織の設定は変わりません。</translation>
    </message>
    <message>
        <source>Switched on again, it is asked for everything that is on show.</source>
        <translation>もう一度オンにすると、表示中のものをすべて問い合わせます。</translation>
    </message>
</context>
<context>
    <name>obi::ModulesGroup</name>
    <message>
        <source>%1 since %2</source>
        <comment>state of a module, time</comment>
        <translation>%2 から%1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Works</source>
        <comment>a module</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fails</source>
        <comment>a module</comment>
        <translation>異常</translation>
    </message>
    <message>
        <source>Switched off</source>
        <comment>a module</comment>
        <translation>無効</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Check the modules again</source>
        <translation>モジュールをもう一度確認</translation>
    </message>
    <message>
        <source>Not logged in</source>
        <translation>未ログイン</translation>
    </message>
    <message>
        <source>Log in to see your modules.</source>
        <translation>ログインすると、モジュールが表示されます。</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>Scope missing</source>
        <translation>スコープ不足</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>The modules could not be asked</source>
        <translation>モジュールの状態を取得できませんでした</translation>
    </message>
    <message>
        <source>This organisation has no modules.</source>
        <translation>この組織にはモジュールがありません。</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>They are set up in the console of Cisco XDR.</source>
        <translation>モジュールは Cisco XDR のコンソールで設定します。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Switched off in Settings</source>
        <comment>a module</comment>
        <translation>設定で無効</translation>
    </message>
    <message>
        <source>Obi does not ask this module. It can be switched on again in Settings › Modules.</source>
        <translation>Obi はこのモジュールに問い合わせません。「設定 › モジュール」で有効に戻せます。</translation>
    </message>
    <message>
        <source>Refuses</source>
        <comment>a module</comment>
        <translation>利用権限なし</translation>
    </message>
    <message>
        <source>Last answer %1</source>
        <comment>time</comment>
        <translation>最終応答 %1</translation>
    </message>
</context>
<context>
    <name>obi::Navigation</name>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Filter reports</source>
        <translation>レポートを絞り込む</translation>
    </message>
    <message>
        <source>Email reporting</source>
        <translation>メールレポート</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
</context>
<context>
    <name>obi::NetworkGroup</name>
    <message>
        <source>For a proxy that is entered by hand.</source>
        <translation>手動のプロキシでのみ使います。</translation>
    </message>
    <message>
        <source>kept in the OS keychain</source>
        <translation>OS のキーチェーンに保存済み</translation>
    </message>
    <message>
        <source>kept for this session</source>
        <translation>このセッションの間だけ保持</translation>
    </message>
    <message>
        <source>Keep in the OS keychain</source>
        <translation>OS のキーチェーンに保存</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s password first.</source>
        <translation>先にプロキシのパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Delete password</source>
        <translation>パスワードを削除</translation>
    </message>
    <message>
        <source>There is no password of a proxy here.</source>
        <translation>プロキシのパスワードはありません。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s address with its port, such as proxy.example:3128.</source>
        <translation>プロキシのアドレスをポート付きで入力してください（例: proxy.example:3128）。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is in the keychain.</source>
        <translation>プロキシのパスワードをキーチェーンに保存しました。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is kept for this session only.</source>
        <translation>プロキシのパスワードはこのセッションの間だけ保持します。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザ名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>プロキシのアドレス</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>プロキシのユーザ名</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>プロキシのパスワード</translation>
    </message>
</context>
<context>
    <name>obi::NewIncidentDialog</name>
    <message>
        <source>An incident needs a title.</source>
        <translation>インシデントにはタイトルが必要です。</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新しいインシデント</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Incident title</source>
        <translation>インシデントのタイトル</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Incident description</source>
        <translation>インシデントの説明</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Severity of the new incident</source>
        <translation>新しいインシデントの重大度</translation>
    </message>
    <message>
        <source>Create incident</source>
        <translation>インシデントを作成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>It is not known whether the incident was created.</source>
        <translation>インシデントが作成されたかどうかは不明です。</translation>
    </message>
    <message>
        <source>Look for it in the list before you create it again.</source>
        <translation>もう一度作成する前に、一覧で確認してください。</translation>
    </message>
    <message>
        <source>Create again</source>
        <translation>もう一度作成</translation>
    </message>
</context>
<context>
    <name>obi::NoteDelegate</name>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>obi::NotesModel</name>
    <message>
        <source>%1, edited %2</source>
        <translation>%1、%2 に編集</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>when a note was written, by whom</comment>
        <translation>%1、作成者 %2</translation>
    </message>
</context>
<context>
    <name>obi::NotesPane</name>
    <message>
        <source>Removed the note “%1”</source>
        <translation>メモ「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>もう一度保存</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>メモを編集</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>メモを削除</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter で保存</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新しいメモ</translation>
    </message>
    <message>
        <source>Add a note (Ctrl+Enter saves it)</source>
        <translation>メモを追加（Ctrl+Enter で保存）</translation>
    </message>
</context>
<context>
    <name>obi::Notice</name>
    <message>
        <source>Copy the trace ID</source>
        <translation>トレース ID をコピー</translation>
    </message>
</context>
<context>
    <name>obi::NotificationGroup</name>
    <message>
        <source>Nothing is told while notifications are off.</source>
        <translation>通知がオフの間は何も知らせません。</translation>
    </message>
    <message>
        <source>New incidents</source>
        <translation>新しいインシデント</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>知らせる内容</translation>
    </message>
    <message>
        <source>While Obi is in the background</source>
        <translation>Obi が背後にあるとき</translation>
    </message>
    <message>
        <source>Notify while Obi is in the background</source>
        <translation>Obi が背後にあるときに知らせる</translation>
    </message>
</context>
<context>
    <name>obi::ObservableColumns</name>
    <message>
        <source>Observables</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Observables, second column</source>
        <translation>観測対象、2 列目</translation>
    </message>
</context>
<context>
    <name>obi::ObservableField</name>
    <message numerus="yes">
        <source>%Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No observables found in this text.</source>
        <translation>このテキストに観測対象は見つかりませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln observable(s) found</source>
        <translation>
            <numerusform>IOC %Ln 件を検出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln beyond the limit left out</source>
        <comment>so many found</comment>
        <translation>
            <numerusform>%1、上限を超えた %Ln 件を除外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln duplicate(s) left out</source>
        <comment>so many found</comment>
        <translation>
            <numerusform>%1、重複 %Ln 件を除外</numerusform>
        </translation>
    </message>
    <message>
        <source>Observables to investigate</source>
        <translation>調査する観測対象</translation>
    </message>
    <message>
        <source>Observables found</source>
        <translation>見つかった観測対象</translation>
    </message>
    <message>
        <source>Paste addresses, domains, hashes, message IDs or whole texts</source>
        <translation>アドレス、ドメイン、ハッシュ、メッセージ ID、またはテキスト全体を貼り付け</translation>
    </message>
    <message>
        <source>Paste more</source>
        <translation>さらに貼り付け</translation>
    </message>
</context>
<context>
    <name>obi::ObservableWordsGroup</name>
    <message>
        <source>What they are for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>The clipboard is looked at on this machine and only while this is on. Nothing is sent, and nothing is kept, before you ask for it.</source>
        <translation>クリップボードは、オンの間だけこのコンピューターの中で調べます。指示するまで、何も送らず、何も保存しません。</translation>
    </message>
    <message>
        <source>Own domains, with all below them, and own networks are marked where observables are found, and an action on one of them says so before it is run: nobody blocks them by mistake.</source>
        <translation>自組織のドメイン（その配下を含む）とネットワークには、観測対象の検索で印が付きます。アクションの対象に含まれるときは、実行前の確認に表示します。誤ってブロックするのを防ぎます。</translation>
    </message>
</context>
<context>
    <name>obi::ObservablesGroup</name>
    <message>
        <source>Observables</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Own domains</source>
        <translation>自組織のドメイン</translation>
    </message>
    <message>
        <source>Own domains and networks</source>
        <translation>自組織のドメインとネットワーク</translation>
    </message>
    <message>
        <source>Hosts, domains and networks of your organisation, one a line</source>
        <translation>自組織のホスト、ドメイン、ネットワークを 1 行に 1 つ</translation>
    </message>
    <message>
        <source>Copy defanged</source>
        <translation>無害化してコピー</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>クリップボード</translation>
    </message>
    <message>
        <source>Find observables in what is copied</source>
        <translation>コピーした内容から観測対象を探す</translation>
    </message>
    <message>
        <source>No domain, host or network, and nothing is marked for it: %1</source>
        <translation>ドメイン、ホスト、ネットワークのいずれでもないため、印は付きません: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between values</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>obi::ObservablesPane</name>
    <message>
        <source>Searching the text for observables…</source>
        <translation>テキスト内の観測対象を検索中…</translation>
    </message>
    <message>
        <source>No observables found in this text.</source>
        <translation>このテキストに観測対象は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Not added: %1</source>
        <translation>追加できませんでした: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>No observable of this case is %1.</source>
        <translation>このケースに、判定が「%1」の観測対象はありません。</translation>
    </message>
    <message>
        <source>No observables yet. Paste text above, or add them with the pivot menu.</source>
        <translation>観測対象はまだありません。上の欄にテキストを貼り付けるか、ピボットメニューから追加してください。</translation>
    </message>
    <message>
        <source>Paste text to add its observables</source>
        <translation>テキストを貼り付けて観測対象を追加</translation>
    </message>
    <message>
        <source>Add observables</source>
        <translation>観測対象を追加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln 件を追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <comment>observables</comment>
        <translation>
            <numerusform>%Ln 件は追加済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件を削除しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::OpinionWords</name>
    <message>
        <source>…</source>
        <comment>a module has not answered yet</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>module: what it says</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>did not answer</source>
        <comment>beside a module&apos;s name</comment>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>did not answer (%1)</source>
        <comment>beside a module&apos;s name; its own code</comment>
        <translation>応答なし（%1）</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>すべてのモジュール</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Scope missing: which one</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a verdict, what was left out of the answer</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>obi::OrbitalApp</name>
    <message>
        <source>Orbital</source>
        <translation>Orbital</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Write a query in SQL, or choose one from the catalogue</source>
        <translation>SQL でクエリを入力するか、カタログから選択してください</translation>
    </message>
    <message>
        <source>Orbital keeps the SQL of this query to itself.</source>
        <translation>このクエリの SQL は Orbital から公開されていません。</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>クエリを保存</translation>
    </message>
    <message>
        <source>Name in “My queries”</source>
        <translation>「マイクエリ」での名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Saved “%1” in My queries</source>
        <translation>「%1」をマイクエリに保存しました</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>「%1」を削除しますか。</translation>
    </message>
    <message>
        <source>The editor keeps what it shows.</source>
        <translation>エディターの内容はそのまま残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Write a query first, or choose one from the catalogue.</source>
        <translation>先にクエリを入力するか、カタログから選択してください。</translation>
    </message>
    <message>
        <source>Check at least one host.</source>
        <translation>ホストを 1 台以上選択してください。</translation>
    </message>
    <message>
        <source>Orbital does not say beforehand how many hosts that is.</source>
        <translation>対象の台数は、Orbital から事前に通知されません。</translation>
    </message>
    <message>
        <source>Run “%1” on a whole fleet?</source>
        <translation>「%1」を全台で実行しますか。</translation>
    </message>
    <message>
        <source>%1: the query goes to each of them. %2</source>
        <extracomment>%1 names the hosts (&quot;All hosts&quot;), %2 how many they are</extracomment>
        <translation>対象: %1。クエリはすべてのホストに送られます。%2</translation>
    </message>
    <message>
        <source>Run on all hosts</source>
        <translation>すべてのホストで実行</translation>
    </message>
    <message>
        <source>No answer before the query ended.</source>
        <translation>クエリの終了までに応答がありませんでした。</translation>
    </message>
    <message>
        <source>This recording holds %1, each as it was asked.</source>
        <translation>この記録にあるクエリ: %1。記録時と同じ内容で実行できます。</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Open the recorded query</source>
        <translation>記録済みのクエリを開く</translation>
    </message>
    <message>
        <source>Insert from the active case</source>
        <translation>アクティブなケースから挿入</translation>
    </message>
    <message>
        <source>Orbital has not confirmed that the query is cancelled: it may go on asking hosts. %1</source>
        <translation>クエリのキャンセルを Orbital が確認していません。ホストへの問い合わせが続く可能性があります。%1</translation>
    </message>
    <message>
        <source>Fetch the answers again</source>
        <translation>応答をもう一度取得</translation>
    </message>
    <message>
        <source>Orbital is taking the schedule.</source>
        <translation>Orbital にスケジュールを登録しています。</translation>
    </message>
    <message>
        <source>Scheduled “%1” until %2. Open it in the history to watch or cancel it.</source>
        <translation>「%1」を %2 までスケジュールしました。履歴から開くと、経過の確認とキャンセルができます。</translation>
    </message>
    <message>
        <source>Remove “%1” from the history?</source>
        <translation>「%1」を履歴から削除しますか。</translation>
    </message>
    <message>
        <source>It goes on until %1 and could not be cancelled from here any more. Cancel it first to end it.</source>
        <translation>%1 まで続き、ここからはキャンセルできなくなります。終わらせるには、先にキャンセルしてください。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>“%1” on %Ln host(s)</source>
        <translation>
            <numerusform>「%1」（ホスト %Ln 台）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last time %Ln host(s) answered.</source>
        <translation>
            <numerusform>前回はホスト %Ln 台が応答しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行をコピーしました</numerusform>
        </translation>
    </message>
    <message>
        <source>This account has no address for Orbital. Choose a region that has it, or enter the address in the account.</source>
        <translation>このアカウントには Orbital のアドレスがありません。Orbital のあるリージョンを選ぶか、アカウントにアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>アカウントを編集…</translation>
    </message>
    <message>
        <source>%1 asked to wait.</source>
        <translation>%1 が待つように求めました。</translation>
    </message>
    <message>
        <source>Schedule “%1” on a whole fleet?</source>
        <translation>「%1」を全台にスケジュールしますか。</translation>
    </message>
    <message>
        <source>Schedule on all hosts</source>
        <translation>すべてのホストにスケジュール</translation>
    </message>
    <message>
        <source>The queries that your organisation keeps could not be loaded. %1</source>
        <translation>組織のクエリを読み込めませんでした。%1</translation>
    </message>
    <message>
        <source>“%1” was run with another account. Log in with that one to see its answers.</source>
        <translation>「%1」は別のアカウントで実行したクエリです。結果を見るには、そのアカウントでログインしてください。</translation>
    </message>
    <message>
        <source>“%1” was scheduled with another account. Log in with that one to cancel it.</source>
        <translation>「%1」は別のアカウントでスケジュールしたクエリです。キャンセルするには、そのアカウントでログインしてください。</translation>
    </message>
    <message>
        <source>Run “%1” on all of these hosts?</source>
        <translation>「%1」を該当するすべてのホストで実行しますか。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of hosts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Run on these hosts</source>
        <translation>これらのホストで実行</translation>
    </message>
    <message>
        <source>Schedule on these hosts</source>
        <translation>これらのホストにスケジュール</translation>
    </message>
    <message>
        <source>Replace “%1”?</source>
        <translation>「%1」を置き換えますか。</translation>
    </message>
    <message>
        <source>My queries has one of that name. Its text goes.</source>
        <translation>同じ名前のクエリがマイクエリにあります。元の内容は失われます。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
</context>
<context>
    <name>obi::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>パスワードを隠す</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>パスワードを表示</translation>
    </message>
</context>
<context>
    <name>obi::PivotDelegate</name>
    <message>
        <source>Pivot menu (Shift+F10)</source>
        <translation>ピボットメニュー（Shift+F10）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>obi::PivotHeader</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>expires %1</source>
        <comment>a verdict, at a date</comment>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Overall: %1</source>
        <translation>総合判定: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a module said, how old that is</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>an answer, for how long</comment>
        <translation>%1前</translation>
    </message>
</context>
<context>
    <name>obi::PivotMenu</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 をコピーしました。</translation>
    </message>
    <message>
        <source>Pivot menu for %1</source>
        <translation>%1 のピボットメニュー</translation>
    </message>
    <message>
        <source>Add to active case</source>
        <translation>アクティブなケースに追加</translation>
    </message>
    <message>
        <source>Add to new case</source>
        <translation>新しいケースに追加</translation>
    </message>
    <message>
        <source>Already in the active case</source>
        <translation>アクティブなケースに追加済み</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a case</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>“%1” holds %2 already.</source>
        <translation>%2 は、すでに「%1」にあります。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy defanged</source>
        <translation>無害化してコピー</translation>
    </message>
    <message>
        <source>Ask failed modules again</source>
        <translation>失敗したモジュールに再度問い合わせ</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>追加できませんでした</translation>
    </message>
    <message>
        <source>No case made</source>
        <translation>ケースを作成できませんでした</translation>
    </message>
    <message>
        <source>There is no active case any more.</source>
        <translation>アクティブなケースがなくなりました。</translation>
    </message>
    <message>
        <source>Show sightings</source>
        <translation>観測記録を表示</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln observable(s), defanged</source>
        <translation>
            <numerusform>観測対象 %Ln 件を無害化してコピーしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Not recorded in the case</source>
        <translation>ケースに記録できませんでした</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <comment>action, its state, when</comment>
        <translation>%1: %2 · %3</translation>
    </message>
    <message>
        <source>Run “%1” again…</source>
        <comment>an action that asks first</comment>
        <translation>「%1」をもう一度実行…</translation>
    </message>
    <message>
        <source>Ask the modules again</source>
        <translation>モジュールに再度問い合わせ</translation>
    </message>
    <message>
        <source>Asking modules for actions…</source>
        <translation>モジュールにアクションを問い合わせ中…</translation>
    </message>
</context>
<context>
    <name>obi::ProxyWordsGroup</name>
    <message>
        <source>Which way to take</source>
        <translation>接続経路</translation>
    </message>
    <message>
        <source>System: what the desktop says for each server, its automatic configuration (PAC) too.</source>
        <translation>システム: サーバーごとにデスクトップの設定に従います。自動構成（PAC）も含みます。</translation>
    </message>
    <message>
        <source>By hand: every server is reached through the proxy that is named here.</source>
        <translation>手動: すべてのサーバーに、ここで指定したプロキシを経由して接続します。</translation>
    </message>
    <message>
        <source>None: servers are reached directly.</source>
        <translation>なし: サーバーに直接接続します。</translation>
    </message>
    <message>
        <source>A change holds from the next connection on. Server test shows whether it works.</source>
        <translation>変更は次の接続から有効です。接続できるかどうかは「サーバーのテスト」で確認できます。</translation>
    </message>
</context>
<context>
    <name>obi::QueryBar</name>
    <message>
        <source>New query</source>
        <translation>新しいクエリ</translation>
    </message>
    <message>
        <source>Run on all hosts</source>
        <translation>すべてのホストで実行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集済み</translation>
    </message>
    <message>
        <source>When hosts are asked</source>
        <translation>実行のタイミング</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>クエリを保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation>クエリをキャンセル</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Schedule on all hosts</source>
        <translation>すべてのホストにスケジュール</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>スケジュールをキャンセル</translation>
    </message>
    <message>
        <source>Cancel the schedule</source>
        <translation>スケジュールをキャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Schedule on %Ln host(s)</source>
        <translation>
            <numerusform>%Ln 台のホストにスケジュール</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run on %Ln host(s)</source>
        <translation>
            <numerusform>%Ln 台で実行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::Question</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>obi::RecordedRanges</name>
    <message>
        <source>Recorded time spans:</source>
        <translation>記録済みの期間:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A recorded span of time and its length</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>obi::RecordingGroup</name>
    <message>
        <source>A recording plays: there is nothing new to record.</source>
        <translation>記録を再生中のため、新しく記録するものはありません。</translation>
    </message>
    <message>
        <source>Record to</source>
        <translation>記録先</translation>
    </message>
    <message>
        <source>Recordings (*.har)</source>
        <translation>記録 (*.har)</translation>
    </message>
    <message>
        <source>The new names hold from the next recording on.</source>
        <translation>変更した名前は次の記録から使われます。</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>やり取り</translation>
    </message>
    <message>
        <source>Names to replace</source>
        <translation>置き換える名前</translation>
    </message>
    <message>
        <source>Record what the servers answer</source>
        <translation>サーバーの応答を記録する</translation>
    </message>
    <message>
        <source>Hosts, domains and addresses, one a line</source>
        <translation>ホスト、ドメイン、アドレスを 1 行に 1 件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) recorded in %1.</source>
        <translation>
            <numerusform>%Ln 件のやり取りを %1 に記録しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RedactionGroup</name>
    <message>
        <source>What a recording leaves out</source>
        <translation>記録に残さないもの</translation>
    </message>
    <message>
        <source>Tokens, passwords, passphrases and cookies are taken out before anything is written.</source>
        <translation>トークン、パスワード、パスフレーズ、Cookie は書き込む前に取り除きます。</translation>
    </message>
    <message>
        <source>Client IDs and user names of log-ins become fictional ones; log-ins themselves are left out.</source>
        <translation>クライアント ID とログインのユーザ名は架空のものに置き換えます。ログインのやり取りは記録しません。</translation>
    </message>
    <message>
        <source>Each name in the list becomes the same fictional name wherever it occurs, so that the recording still replays.</source>
        <translation>一覧の名前は、どこに現れても同じ架空の名前に置き換えるため、記録はそのまま再生できます。</translation>
    </message>
    <message>
        <source>All else stays: subjects, addresses and hosts of your mail. Look at a recording before you share it.</source>
        <translation>それ以外（メールの件名、アドレス、ホスト）は残ります。共有する前に記録を確認してください。</translation>
    </message>
</context>
<context>
    <name>obi::RefreshGroup</name>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Refresh intervals</source>
        <translation>更新間隔</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Refresh reports</source>
        <translation>レポートの更新</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Refresh incidents</source>
        <translation>インシデントの更新</translation>
    </message>
    <message>
        <source>A report of a fixed time span is refreshed by hand only: nothing is added to it.</source>
        <translation>期間を固定したレポートは手動でだけ更新します。データが増えないためです。</translation>
    </message>
</context>
<context>
    <name>obi::Relations</name>
    <message>
        <source>attached to</source>
        <translation>添付先</translation>
    </message>
    <message>
        <source>characterized by</source>
        <translation>特徴</translation>
    </message>
    <message>
        <source>connected from</source>
        <translation>接続元</translation>
    </message>
    <message>
        <source>connected to</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>contained in</source>
        <translation>含まれる先</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>含む</translation>
    </message>
    <message>
        <source>created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>created by</source>
        <translation>作成元</translation>
    </message>
    <message>
        <source>downloaded</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>downloaded by</source>
        <translation>ダウンロード実行元</translation>
    </message>
    <message>
        <source>downloaded from</source>
        <translation>ダウンロード元</translation>
    </message>
    <message>
        <source>downloaded to</source>
        <translation>ダウンロード先</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>投下</translation>
    </message>
    <message>
        <source>dropped by</source>
        <translation>投下元</translation>
    </message>
    <message>
        <source>full name of</source>
        <translation>完全修飾名</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>開いた</translation>
    </message>
    <message>
        <source>opened by</source>
        <translation>開いた主体</translation>
    </message>
    <message>
        <source>received from</source>
        <translation>受信元</translation>
    </message>
    <message>
        <source>redirects to</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>refers to</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>related to</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>resolved to</source>
        <translation>名前解決</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>sent by</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>sent to</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>sub-domain of</source>
        <translation>サブドメイン</translation>
    </message>
    <message>
        <source>domain of</source>
        <translation>このドメインの URL など</translation>
    </message>
    <message>
        <source>uploaded to</source>
        <translation>アップロード先</translation>
    </message>
    <message>
        <source>Senders</source>
        <comment>lane of the graph</comment>
        <translation>送信者</translation>
    </message>
    <message>
        <source>Targets</source>
        <comment>lane of the graph</comment>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>URLs</source>
        <comment>lane of the graph</comment>
        <translation>URL</translation>
    </message>
    <message>
        <source>Files</source>
        <comment>lane of the graph</comment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>lane of the graph</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>seen on</source>
        <translation>観測先</translation>
    </message>
    <message>
        <source>in the same message as</source>
        <translation>同じメッセージ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>観測 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, what it is</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>value, what it is, how often it was seen</comment>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>obi::RelationsModel</name>
    <message>
        <source>, </source>
        <comment>between modules</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>関連先</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>モジュール</translation>
    </message>
</context>
<context>
    <name>obi::RelationsPane</name>
    <message>
        <source>Nodes %1 · relations %2</source>
        <translation>ノード %1 · 関係 %2</translation>
    </message>
    <message>
        <source>%1 · %2 left out</source>
        <comment>nodes and relations, how many beyond the limit</comment>
        <translation>%1 · %2 件を省略</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関係グラフ</translation>
    </message>
    <message>
        <source>Table of relations</source>
        <translation>関係の表</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>レーン</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Add to case</source>
        <translation>ケースに追加</translation>
    </message>
    <message>
        <source>Add observables to a case</source>
        <translation>観測対象をケースに追加</translation>
    </message>
</context>
<context>
    <name>obi::RemediationRows</name>
    <message>
        <source>Delete</source>
        <comment>messages</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Forward…</source>
        <comment>messages</comment>
        <translation>転送…</translation>
    </message>
    <message>
        <source>Forward and delete…</source>
        <comment>messages</comment>
        <translation>転送と削除…</translation>
    </message>
    <message>
        <source>The modules are being asked whether they can do this.</source>
        <translation>実行できるかどうかをモジュールに問い合わせ中です。</translation>
    </message>
    <message>
        <source>No module offers this here. An Email Gateway module does that has a remediation profile and, to forward, a forwarding address.</source>
        <translation>これを実行できるモジュールがありません。修復プロファイルと、転送には修復転送アドレスを設定した Email Gateway モジュールが必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already deleted</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln 件は削除済み</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>messages</comment>
        <translation>%2 件中 %1 件</translation>
    </message>
</context>
<context>
    <name>obi::ReportFooter</name>
    <message>
        <source>No rows</source>
        <translation>行なし</translation>
    </message>
    <message>
        <source>Rows %1–%2 of %3</source>
        <translation>%3 件中 %1–%2 件</translation>
    </message>
    <message>
        <source>None selected</source>
        <translation>選択なし</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A verdict and its number of rows: &quot;Malicious 214&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Table status</source>
        <translation>表の状態</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln 件選択</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln counter(s) could not be read</source>
        <translation>
            <numerusform>カウンタ %Ln 件を読み取れませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ReportModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A module and its verdict: &quot;Private Intel: suspicious&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No verdict yet, so no risk.</source>
        <translation>未判定のため、リスクを算出できません。</translation>
    </message>
    <message>
        <source>Risk %1 of 100, worked out by Obi.
Verdict %2, weighted with %3 messages that were not blocked and %4 clicks.</source>
        <translation>リスク %1 / 100（Obi が算出）
判定「%2」を、ブロックされなかったメッセージ %3 件とクリック %4 回で重み付けした値です。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>Worked out by Obi from the verdict, the messages that were not blocked and the clicks; 0 to 100.</source>
        <translation>判定、ブロックされなかったメッセージ、クリックから Obi が算出した 0 から 100 の値です。</translation>
    </message>
</context>
<context>
    <name>obi::ReportPage</name>
    <message>
        <source>Export the table</source>
        <translation>表をエクスポート</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A gateway&apos;s name and what went wrong there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 gateways answered · %3</source>
        <translation>ゲートウェイ %2 台中 %1 台が応答 · %3</translation>
    </message>
    <message>
        <source>Sorted by %1, A to Z</source>
        <translation>並べ替え: %1（昇順）</translation>
    </message>
    <message>
        <source>Sorted by %1, Z to A</source>
        <translation>並べ替え: %1（降順）</translation>
    </message>
    <message>
        <source>Sorted by %1, oldest first</source>
        <translation>並べ替え: %1（古い順）</translation>
    </message>
    <message>
        <source>Sorted by %1, latest first</source>
        <translation>並べ替え: %1（新しい順）</translation>
    </message>
    <message>
        <source>Sorted by %1, lowest first</source>
        <translation>並べ替え: %1（低い順）</translation>
    </message>
    <message>
        <source>Sorted by %1, highest first</source>
        <translation>並べ替え: %1（高い順）</translation>
    </message>
    <message>
        <source>No row matches “%1”.</source>
        <translation>「%1」に一致する行はありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みをクリア</translation>
    </message>
    <message>
        <source>Nothing was reported in the selection.</source>
        <translation>選択した範囲のデータはありません。</translation>
    </message>
    <message>
        <source>Show the whole span</source>
        <translation>期間全体を表示</translation>
    </message>
    <message>
        <source>The chosen gateways reported nothing in this span.</source>
        <translation>選択したゲートウェイには、この期間のデータがありません。</translation>
    </message>
    <message>
        <source>Show all gateways</source>
        <translation>すべてのゲートウェイを表示</translation>
    </message>
    <message>
        <source>Nothing was reported in this span.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>Show 90 days</source>
        <translation>90 日間を表示</translation>
    </message>
    <message>
        <source>Could not refresh · %1</source>
        <extracomment>The figures on the page are those of before; why no newer ones came</extracomment>
        <translation>更新できませんでした · %1</translation>
    </message>
    <message>
        <source>The recording has this report for other times only.</source>
        <translation>このレポートは、記録にはほかの期間のものしかありません。</translation>
    </message>
    <message>
        <source>Not everything is recorded for this time</source>
        <translation>この期間は一部だけが記録されています</translation>
    </message>
    <message>
        <source>No e-mail gateway is set up yet.</source>
        <translation>電子メールゲートウェイがまだ登録されていません。</translation>
    </message>
    <message>
        <source>The demo and recordings open from the File menu.</source>
        <translation>デモと記録は「ファイル」メニューから開けます。</translation>
    </message>
    <message>
        <source>Add a gateway…</source>
        <translation>ゲートウェイを追加…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · outgoing mail, %Ln gateway(s)</source>
        <translation>
            <numerusform>%1 · 送信メール、ゲートウェイ %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · incoming mail, %Ln gateway(s)</source>
        <translation>
            <numerusform>%1 · 受信メール、ゲートウェイ %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · outgoing mail, %Ln gateway(s), compared with the previous %2</source>
        <translation>
            <numerusform>%1 · 送信メール、ゲートウェイ %Ln 台、直前の %2と比較</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · incoming mail, %Ln gateway(s), compared with the previous %2</source>
        <translation>
            <numerusform>%1 · 受信メール、ゲートウェイ %Ln 台、直前の %2と比較</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln-day trend</source>
        <translation>
            <numerusform>%Ln 日間の推移</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln-hour trend</source>
        <translation>
            <numerusform>%Ln 時間の推移</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the gateway&apos;s settings…</source>
        <translation>ゲートウェイの設定を開く…</translation>
    </message>
</context>
<context>
    <name>obi::ReportToolbar</name>
    <message>
        <source>Time range %1</source>
        <extracomment>Accessible name of a time range, such as &quot;Last 7 days&quot;</extracomment>
        <translation>期間 %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Save the table as CSV</source>
        <translation>表を CSV で保存</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>All gateways (%1)</source>
        <translation>すべてのゲートウェイ（%1）</translation>
    </message>
    <message>
        <source>%1 of %2 gateways</source>
        <translation>ゲートウェイ %2 台中 %1 台</translation>
    </message>
    <message>
        <source>All gateways</source>
        <translation>すべてのゲートウェイ</translation>
    </message>
    <message>
        <source>One gateway must stay chosen.</source>
        <translation>少なくとも 1 台のゲートウェイを選択しておく必要があります。</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>%1 更新</translation>
    </message>
    <message>
        <source>There is no table to save yet.</source>
        <translation>保存できる表がまだありません。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Start and end of a span, both with year and zone</extracomment>
        <translation>%1 ～ %2</translation>
    </message>
    <message numerus="yes">
        <source>Data %Ln min old</source>
        <translation>
            <numerusform>%Ln 分前のデータ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ResultModel</name>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>As sent: %1</source>
        <translation>受信した値: %1</translation>
    </message>
</context>
<context>
    <name>obi::ResultsFooter</name>
    <message>
        <source>Add %1 to case</source>
        <extracomment>%1 is &quot;2 hosts&quot;</extracomment>
        <translation>%1をケースに追加</translation>
    </message>
    <message>
        <source>Add %1, %2 to case</source>
        <extracomment>&quot;Add 1 hash, 2 hosts to case&quot;</extracomment>
        <translation>%1、%2をケースに追加</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <extracomment>&quot;3 rows from 2 hosts&quot;</extracomment>
        <translation>%2から %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中 %1 行</translation>
    </message>
    <message>
        <source>Query %1, started %2</source>
        <translation>クエリ %1、%2 開始</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Copy all rows</source>
        <translation>すべての行をコピー</translation>
    </message>
    <message>
        <source>Add to case</source>
        <translation>ケースに追加</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s)</source>
        <translation>
            <numerusform>ホスト %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hash(es)</source>
        <translation>
            <numerusform>ハッシュ %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>値 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>%1 of %2 hosts answered</source>
        <translation>%2 台中 %1 台が応答</translation>
    </message>
    <message>
        <source>No host failed or timed out.</source>
        <translation>失敗またはタイムアウトしたホストはありません。</translation>
    </message>
    <message>
        <source>Queries that you run are listed here, with their results for a day.</source>
        <translation>実行したクエリがここに表示されます。結果は 1 日の間開けます。</translation>
    </message>
    <message>
        <source>No row holds “%1”.</source>
        <translation>「%1」を含む行はありません。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>絞り込みをクリア</translation>
    </message>
    <message>
        <source>Choose a query and hosts, then run it. Rows stand here as hosts answer.</source>
        <translation>クエリとホストを選んで実行してください。ホストが応答するたびに行が表示されます。</translation>
    </message>
    <message>
        <source>The hosts that answered have no such row.</source>
        <translation>応答したホストに該当する行はありません。</translation>
    </message>
    <message>
        <source>No host answered.</source>
        <translation>応答したホストはありません。</translation>
    </message>
    <message>
        <source>Hosts answer while they are online. Schedule the query to reach those that come online later.</source>
        <translation>応答するのはオンラインのホストだけです。後からオンラインになるホストには、クエリをスケジュールしてください。</translation>
    </message>
    <message>
        <source>Results, errors and history</source>
        <translation>結果、エラー、履歴</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>行を絞り込み</translation>
    </message>
    <message>
        <source>Enter opens the query and its results, Delete removes it</source>
        <translation>Enter でクエリと結果を開き、Delete で履歴から削除します</translation>
    </message>
    <message>
        <source>This account may not use Orbital: a scope is missing.</source>
        <translation>このアカウントでは Orbital を使用できません。スコープが不足しています。</translation>
    </message>
    <message>
        <source>%1 can be asked again.</source>
        <translation>%1 に再び問い合わせできます。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Cancelled before a host answered.</source>
        <translation>ホストが応答する前にキャンセルしました。</translation>
    </message>
    <message>
        <source>Orbital does not keep the results of this query any more.</source>
        <translation>このクエリの結果は、Orbital にもう残っていません。</translation>
    </message>
    <message>
        <source>It keeps them for a day. Run the query to have new ones.</source>
        <translation>Orbital が結果を保持するのは 1 日間です。新しい結果を得るには、クエリを実行してください。</translation>
    </message>
</context>
<context>
    <name>obi::RibbonActions</name>
    <message>
        <source>Collapse ribbon</source>
        <translation>リボンを縮小</translation>
    </message>
    <message>
        <source>Expand ribbon</source>
        <translation>リボンを展開</translation>
    </message>
    <message>
        <source>Bring the ribbon back</source>
        <translation>リボンを元の位置に戻す</translation>
    </message>
    <message>
        <source>Tuck to the right edge</source>
        <translation>右端にたたむ</translation>
    </message>
    <message>
        <source>Make the ribbon higher</source>
        <translation>リボンを高くする</translation>
    </message>
    <message>
        <source>Make the ribbon lower</source>
        <translation>リボンを低くする</translation>
    </message>
    <message>
        <source>Edit credentials…</source>
        <translation>認証情報を編集…</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>今すぐ再接続</translation>
    </message>
    <message>
        <source>Enrichment search</source>
        <translation>エンリッチメント検索</translation>
    </message>
</context>
<context>
    <name>obi::RibbonBar</name>
    <message>
        <source>Collapse ribbon</source>
        <translation>リボンを縮小</translation>
    </message>
    <message>
        <source>Expand ribbon</source>
        <translation>リボンを展開</translation>
    </message>
    <message>
        <source>Active case</source>
        <translation>アクティブなケース</translation>
    </message>
    <message>
        <source>Log in to the ribbon</source>
        <translation>リボンにログイン</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pixels</source>
        <translation>
            <numerusform>%Ln ピクセル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RibbonGrip</name>
    <message>
        <source>Bring the ribbon back</source>
        <translation>リボンを元の位置に戻す</translation>
    </message>
    <message>
        <source>Tuck ribbon to the right</source>
        <translation>リボンを右端にたたむ</translation>
    </message>
</context>
<context>
    <name>obi::RibbonGroup</name>
    <message>
        <source>Ribbon layout</source>
        <translation>リボンの配置</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Height of the open ribbon</source>
        <translation>開いたリボンの高さ</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>from 200 px to 70% of the window</source>
        <translation>200 px からウィンドウの 70% まで</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Tucked to the right edge</source>
        <translation>右端にたたむ</translation>
    </message>
    <message>
        <source>Default height for every app</source>
        <translation>すべてのアプリを既定の高さにする</translation>
    </message>
    <message>
        <source>Every app has the default height.</source>
        <translation>すべてのアプリが既定の高さです。</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>起動時</translation>
    </message>
    <message>
        <source>Ribbon at start</source>
        <translation>起動時のリボン</translation>
    </message>
    <message>
        <source>As it was left</source>
        <translation>前回のまま</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>縮小</translation>
    </message>
</context>
<context>
    <name>obi::RibbonHandle</name>
    <message>
        <source>Ribbon height</source>
        <translation>リボンの高さ</translation>
    </message>
    <message>
        <source>Drag to change the height; double-click for the default height</source>
        <translation>ドラッグで高さを変更、ダブルクリックで既定の高さに戻す</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pixels</source>
        <translation>
            <numerusform>%Ln ピクセル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::RunHeading</name>
    <message>
        <source>“%1”, run %2</source>
        <extracomment>%1 is the name of a query</extracomment>
        <translation>「%1」（%2 に実行）</translation>
    </message>
    <message>
        <source>Still shown: %1. The editor holds another query.</source>
        <extracomment>%1 is &quot;“Running process by hash”, run 11-23 09:40&quot;</extracomment>
        <translation>%1の結果を表示しています。エディターには別のクエリがあります。</translation>
    </message>
</context>
<context>
    <name>obi::RunLine</name>
    <message>
        <source>Orbital does not answer at present. The answer is still waited for.</source>
        <translation>現在 Orbital が応答していません。応答を引き続き待っています。</translation>
    </message>
    <message>
        <source>%1 asks to wait</source>
        <translation>%1 が待機を求めています</translation>
    </message>
    <message>
        <source>Answers cannot be fetched at present: %1. It is tried again now.</source>
        <translation>現在、応答を取得できません: %1。いま再試行しています。</translation>
    </message>
    <message>
        <source>Answers cannot be fetched at present: %1. Next try in %2.</source>
        <extracomment>%1 says why, %2 is &quot;0:08&quot;</extracomment>
        <translation>現在、応答を取得できません: %1。%2 後に再試行します。</translation>
    </message>
    <message>
        <source>Hosts may still answer</source>
        <translation>ホストの応答を待っています</translation>
    </message>
    <message>
        <source>%1 is still answering</source>
        <translation>%1 の応答を待っています</translation>
    </message>
    <message>
        <source>%1 and %2 are still answering</source>
        <translation>%1、%2 の応答を待っています</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%Ln host(s) are still answering</source>
        <translation>
            <numerusform>ホスト %Ln 台の応答を待っています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::ScopesModel</name>
    <message>
        <source>Granted</source>
        <translation>付与済み</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Optional · none</source>
        <translation>任意・なし</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1, granted</source>
        <translation>%1、付与済み</translation>
    </message>
    <message>
        <source>%1, missing</source>
        <translation>%1、不足</translation>
    </message>
    <message>
        <source>%1, optional, none</source>
        <translation>%1、任意、なし</translation>
    </message>
    <message>
        <source>%1, not checked</source>
        <translation>%1、未確認</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>スコープ</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>obi::ScopesPane</name>
    <message>
        <source>Scopes needed</source>
        <translation>必要なスコープ</translation>
    </message>
    <message>
        <source>%1 of %2 required ones granted</source>
        <translation>必須 %2 件中 %1 件を付与済み</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Copy the scope list</source>
        <translation>スコープ一覧をコピー</translation>
    </message>
    <message>
        <source>Copied: one scope a line</source>
        <translation>コピーしました（1 行に 1 件）</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>%1 に確認</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>スコープ</translation>
    </message>
</context>
<context>
    <name>obi::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
</context>
<context>
    <name>obi::SectionReset</name>
    <message>
        <source>%1: as delivered.</source>
        <translation>%1: 初期値に戻しました。</translation>
    </message>
    <message>
        <source>Reset this section</source>
        <translation>この項目を初期値に戻す</translation>
    </message>
    <message>
        <source>Everything here is as delivered.</source>
        <translation>すべて初期値です。</translation>
    </message>
</context>
<context>
    <name>obi::SeenObservablesModel</name>
    <message>
        <source>Observable</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Actions taken</source>
        <translation>実行したアクション</translation>
    </message>
</context>
<context>
    <name>obi::SelectionMenu</name>
    <message>
        <source>Modules act on at most %1 observables at once.</source>
        <translation>モジュールのアクションは、一度に %1 件までの観測対象に実行できます。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>disposition and how many have it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No verdict %1</source>
        <comment>how many have none</comment>
        <translation>判定なし %1</translation>
    </message>
    <message>
        <source>Add all to new case</source>
        <translation>すべて新しいケースに追加</translation>
    </message>
    <message>
        <source>All are in the active case</source>
        <translation>すべてアクティブなケースにあります</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>title of a case</comment>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>There is no active case any more.</source>
        <translation>アクティブなケースがなくなりました。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Copy all defanged</source>
        <translation>すべて無害化してコピー</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>action, for how many of how many</comment>
        <translation>%1（%3 件中 %2 件）</translation>
    </message>
    <message numerus="yes">
        <source>Pivot menu for %Ln observable(s)</source>
        <translation>
            <numerusform>観測対象 %Ln 件のピボットメニュー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected observable(s)</source>
        <translation>
            <numerusform>選択中の観測対象 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln to active case</source>
        <translation>
            <numerusform>アクティブなケースに %Ln 件を追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Investigate all</source>
        <translation>すべて調査</translation>
    </message>
</context>
<context>
    <name>obi::ServerChoice</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>addresses of your own</source>
        <translation>アドレスを指定</translation>
    </message>
    <message>
        <source>Offline demo</source>
        <translation>オフラインデモ</translation>
    </message>
    <message>
        <source>uses recorded responses</source>
        <translation>記録済みの応答を使用</translation>
    </message>
</context>
<context>
    <name>obi::Session</name>
    <message>
        <source>Offline · recorded responses</source>
        <translation>オフライン · 記録済みの応答</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
</context>
<context>
    <name>obi::SettingsApp</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The keyring is waiting for you: look for its window.</source>
        <translation>キーリングが操作を待っています。そのウィンドウを確認してください。</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>認証情報</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Ribbon layout</source>
        <translation>リボンの配置</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>Server test</source>
        <translation>サーバーのテスト</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>Refresh and notifications</source>
        <translation>更新と通知</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>観測対象</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Storage and backup</source>
        <translation>保存場所とバックアップ</translation>
    </message>
    <message>
        <source>Another test is running. Start this one when it has ended.</source>
        <translation>別のテストを実行中です。終わってから開始してください。</translation>
    </message>
    <message>
        <source>Case sharing</source>
        <translation>ケースの共有</translation>
    </message>
</context>
<context>
    <name>obi::SharingButton</name>
    <message>
        <source>Sharing: %1</source>
        <translation>共有: %1</translation>
    </message>
    <message>
        <source>Share this case…</source>
        <translation>このケースを共有…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Log in…</source>
        <translation>ログイン…</translation>
    </message>
    <message>
        <source>Settings of case sharing…</source>
        <translation>ケースの共有の設定…</translation>
    </message>
    <message>
        <source>Share “%1” with the service?</source>
        <translation>「%1」をサービスと共有しますか。</translation>
    </message>
    <message numerus="yes">
        <source>Its texts, its notes and %Ln observable(s) go to the private intelligence of your organisation.</source>
        <translation>
            <numerusform>文章、メモ、観測対象 %Ln 件を組織の独自インテリジェンスに送信します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>共有を停止…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Stop sharing “%1”?</source>
        <translation>「%1」の共有を停止しますか。</translation>
    </message>
    <message>
        <source>The service keeps what it has. What you change here stays on this machine, and what others change there does not come any more. You can share the case again.</source>
        <translation>サービスにある内容はそのまま残ります。ここでの変更はこのコンピューターだけに残り、ほかの人の変更は届かなくなります。あとで再び共有できます。</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>共有を停止</translation>
    </message>
</context>
<context>
    <name>obi::SharingGroup</name>
    <message>
        <source>Case sharing</source>
        <translation>ケースの共有</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Share with the service</source>
        <translation>サービスと共有する</translation>
    </message>
    <message>
        <source>Share cases with the service</source>
        <translation>ケースをサービスと共有する</translation>
    </message>
    <message>
        <source>A recording is shared with nobody.</source>
        <translation>記録は誰とも共有されません。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>同期中…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) wait</source>
        <translation>
            <numerusform>未送信の編集 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) wait: sharing is off</source>
        <translation>
            <numerusform>未送信の編集 %Ln 件（共有はオフ）</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>未送信の編集はありません。</translation>
    </message>
    <message>
        <source>Not since Obi was started</source>
        <translation>Obi の起動後はありません</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Nobody is logged in.</source>
        <translation>ログインしていません。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>最終送信</translation>
    </message>
</context>
<context>
    <name>obi::SharingWordsGroup</name>
    <message>
        <source>What is shared</source>
        <translation>共有する内容</translation>
    </message>
    <message>
        <source>Cases that you make while you are logged in, and what you change in cases of the service, go to the private intelligence of your organisation: texts, notes and observables.</source>
        <translation>ログイン中に作成したケースと、サービスのケースに加えた変更を、組織の独自インテリジェンスに送信します。送信するのは文章、メモ、観測対象です。</translation>
    </message>
    <message>
        <source>Cases made before, or without an account, stay on this machine until you share them one by one.</source>
        <translation>以前のケースや、アカウントなしで作成したケースは、1 件ずつ共有するまでこのコンピューターに残ります。</translation>
    </message>
    <message>
        <source>While this is off, nothing is sent. Cases of the service come to this machine all the same, and what you change in them waits.</source>
        <translation>オフの間は何も送信しません。サービスのケースはこのコンピューターに届きますが、加えた変更は未送信のままになります。</translation>
    </message>
    <message>
        <source>A case that shows “Shared” can be taken out again: its menu in the casebook has “Stop sharing…”.</source>
        <translation>「共有中」のケースは、ケースブックのメニュー「共有を停止…」で共有から外せます。</translation>
    </message>
</context>
<context>
    <name>obi::Shortcut</name>
    <message>
        <source>Email reporting</source>
        <translation>メールレポート</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>デモを開く</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>表をエクスポート</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>表を絞り込む</translation>
    </message>
    <message>
        <source>Refresh the page</source>
        <translation>ページを更新</translation>
    </message>
    <message>
        <source>Chart data as a table</source>
        <translation>グラフのデータを表で表示</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次の領域</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前の領域</translation>
    </message>
    <message>
        <source>Expand or collapse the ribbon</source>
        <translation>リボンを展開または縮小</translation>
    </message>
    <message>
        <source>Tuck the ribbon or bring it back</source>
        <translation>リボンを右端にたたむ、または戻す</translation>
    </message>
    <message>
        <source>Make the ribbon higher</source>
        <translation>リボンを高くする</translation>
    </message>
    <message>
        <source>Make the ribbon lower</source>
        <translation>リボンを低くする</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Casebook</source>
        <translation>ケースブック</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Orbital</source>
        <translation>Orbital</translation>
    </message>
    <message>
        <source>Find observables</source>
        <translation>観測対象の検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Enrichment search</source>
        <translation>エンリッチメント検索</translation>
    </message>
    <message>
        <source>Edit credentials</source>
        <translation>認証情報を編集</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy defanged</source>
        <translation>無害化してコピー</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Menu of the current observable</source>
        <translation>現在の観測対象のメニュー</translation>
    </message>
    <message>
        <source>Save a note, run, search</source>
        <translation>メモの保存、実行、検索</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>メニューバー</translation>
    </message>
    <message>
        <source>Close; then collapse the ribbon</source>
        <translation>閉じる。次にリボンを縮小</translation>
    </message>
    <message>
        <source>These are no keys.</source>
        <translation>キーとして使えません。</translation>
    </message>
    <message>
        <source>These keys type text or move about: hold Ctrl or Alt, or take a function key.</source>
        <translation>文字の入力や移動に使うキーです。Ctrl か Alt と一緒に押すか、ファンクションキーを使ってください。</translation>
    </message>
    <message>
        <source>Alt and a letter open a menu.</source>
        <translation>Alt と文字の組み合わせはメニューを開きます。</translation>
    </message>
    <message>
        <source>These keys always mean: %1.</source>
        <translation>「%1」専用のキーのため、割り当てられません。</translation>
    </message>
    <message>
        <source>Open a mail or a text</source>
        <translation>メールまたはテキストを開く</translation>
    </message>
    <message>
        <source>Find observables on this page</source>
        <translation>このページの観測対象を検索</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>調査</translation>
    </message>
    <message>
        <source>Back to the investigation before</source>
        <translation>前の調査に戻る</translation>
    </message>
    <message>
        <source>Forward to the next investigation</source>
        <translation>次の調査に進む</translation>
    </message>
    <message>
        <source>Complete a word of SQL</source>
        <translation>SQL の単語を補完</translation>
    </message>
    <message>
        <source>Paste as SQL value</source>
        <translation>SQL の値として貼り付け</translation>
    </message>
    <message>
        <source>Word by word through text</source>
        <translation>テキストを単語ごとに移動</translation>
    </message>
    <message>
        <source>Erase a word</source>
        <translation>単語を消去</translation>
    </message>
    <message>
        <source>Beginning and end of text</source>
        <translation>テキストの先頭と末尾</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>メモを編集</translation>
    </message>
    <message>
        <source>Open a list of choices</source>
        <translation>選択肢の一覧を開く</translation>
    </message>
    <message>
        <source>These keys edit text: every text field answers them.</source>
        <translation>このキーはテキストの編集に使います。どの入力欄でも働きます。</translation>
    </message>
</context>
<context>
    <name>obi::SightingStrip</name>
    <message>
        <source>%1 to %2 · %3</source>
        <comment>days, how many sightings</comment>
        <translation>%1 – %2 · %3 件</translation>
    </message>
    <message>
        <source>History of sightings</source>
        <translation>観測履歴</translation>
    </message>
</context>
<context>
    <name>obi::SightingsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Sightings of %1</source>
        <translation>%1 の観測記録</translation>
    </message>
    <message>
        <source>Sightings</source>
        <translation>観測記録</translation>
    </message>
    <message>
        <source>The modules could not be asked for sightings</source>
        <translation>観測記録を取得できませんでした</translation>
    </message>
    <message>
        <source>No module has seen %1.</source>
        <translation>%1 を観測したモジュールはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sighting(s)</source>
        <translation>
            <numerusform>観測記録 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln more than it sent.</source>
        <translation>
            <numerusform>%1 には、ここに届いた分のほかに %Ln 件あります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SightingsModel</name>
    <message>
        <source>Seen</source>
        <comment>when</comment>
        <translation>観測日時</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>obi::SourcesPane</name>
    <message>
        <source>Looked through</source>
        <translation>検索したもの</translation>
    </message>
    <message>
        <source>Open mail or text…</source>
        <translation>メールまたはテキストを開く…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>テキストを貼り付け</translation>
    </message>
    <message>
        <source>Ctrl+V does the same wherever no text is being typed.</source>
        <translation>文字を入力していないときは Ctrl+V でも同じです。</translation>
    </message>
    <message>
        <source>Watch the clipboard</source>
        <translation>クリップボードを監視</translation>
    </message>
    <message>
        <source>Text that is copied in any program is looked through on this machine.</source>
        <translation>どのプログラムでコピーしたテキストも、このコンピューターで検索します。</translation>
    </message>
</context>
<context>
    <name>obi::SpanPopup</name>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Custom time span</source>
        <translation>期間の指定</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>開始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>終了(&amp;T)</translation>
    </message>
    <message>
        <source>The end must be at least an hour after the start.</source>
        <translation>終了は、開始の 1 時間以上後にしてください。</translation>
    </message>
    <message>
        <source>The end lies in the future.</source>
        <translation>終了が未来の日時です。現在より前の日時にしてください。</translation>
    </message>
    <message>
        <source>At most a year can be shown.</source>
        <translation>表示できる期間は 1 年までです。期間を短くしてください。</translation>
    </message>
</context>
<context>
    <name>obi::SqlEditor</name>
    <message>
        <source>Completions</source>
        <translation>補完候補</translation>
    </message>
    <message>
        <source>Paste as SQL value</source>
        <translation>SQL の値として貼り付け</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>補完</translation>
    </message>
</context>
<context>
    <name>obi::StackedChart</name>
    <message>
        <source>%1, stacked bars, %2</source>
        <extracomment>Accessible name of a chart: title and period</extracomment>
        <translation>%1、積み上げ棒グラフ、%2</translation>
    </message>
    <message>
        <source>No data in this period.</source>
        <translation>この期間のデータはありません。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>MM/dd</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>d (ddd)</translation>
    </message>
    <message>
        <source>The maximum is %1, %2. The menu View shows the data as a table.</source>
        <translation>最大値は %1（%2）です。表示メニューでデータを表として表示できます。</translation>
    </message>
</context>
<context>
    <name>obi::StateView</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Trace ID: %1</source>
        <translation>トレース ID: %1</translation>
    </message>
</context>
<context>
    <name>obi::StorageGroup</name>
    <message>
        <source>Measuring…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Clear verdicts…</source>
        <translation>判定を消去…</translation>
    </message>
    <message>
        <source>No verdict is kept.</source>
        <translation>保持している判定はありません。</translation>
    </message>
    <message>
        <source>Clear all verdicts?</source>
        <translation>すべての判定を消去しますか。</translation>
    </message>
    <message>
        <source>What is on show is asked for again at once. Cases, settings and accounts stay as they are.</source>
        <translation>表示中のものはすぐに問い合わせ直します。ケース、設定、アカウントはそのまま残ります。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>The verdicts were cleared.</source>
        <translation>判定を消去しました。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>その他のファイル</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln observable(s), in memory</source>
        <translation>
            <numerusform>観測対象 %Ln 件分（メモリー内）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::SummaryPage</name>
    <message>
        <source>Discovered</source>
        <translation>発見日時</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>オープン日時</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>報告日時</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>封じ込め日時</translation>
    </message>
    <message>
        <source>Remediated</source>
        <translation>修復日時</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ日時</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下日時</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更日時</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Written by a machine</source>
        <translation>機械による文章</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>検出元</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>発見の経緯</translation>
    </message>
    <message>
        <source>Intended effect</source>
        <translation>意図された影響</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Tactics</source>
        <translation>戦術</translation>
    </message>
    <message>
        <source>Techniques</source>
        <translation>技法</translation>
    </message>
    <message>
        <source>Value of what was hit</source>
        <translation>資産の重要度</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>score, highest score</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Priority score</source>
        <translation>優先度スコア</translation>
    </message>
</context>
<context>
    <name>obi::TableBar</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show the whole span</source>
        <translation>期間全体を表示</translation>
    </message>
    <message>
        <source>Filter table to selection</source>
        <translation>選択範囲で表を絞り込む</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 を選択中</translation>
    </message>
    <message>
        <source>Clear the selection %1</source>
        <translation>選択範囲 %1 を解除</translation>
    </message>
</context>
<context>
    <name>obi::TargetsModel</name>
    <message>
        <source>Target</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Known too as</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Actions taken</source>
        <translation>実行したアクション</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>最初の観測</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
</context>
<context>
    <name>obi::TextPivot</name>
    <message>
        <source>Pivot menu for %1</source>
        <translation>%1 のピボットメニュー</translation>
    </message>
    <message numerus="yes">
        <source>Pivot menu for all %Ln observable(s)</source>
        <translation>
            <numerusform>%Ln 件の観測対象すべてのピボットメニュー</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>obi::Tile</name>
    <message>
        <source>%1 %2</source>
        <extracomment>Accessible name of a figure without a comparison: &quot;Malicious URLs 3,918&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, down %3 percent</source>
        <translation>%1 %2、%3 パーセント減</translation>
    </message>
    <message>
        <source>%1 %2, up %3 percent</source>
        <translation>%1 %2、%3 パーセント増</translation>
    </message>
    <message>
        <source>%1 in the span before</source>
        <translation>直前の期間: %1</translation>
    </message>
</context>
<context>
    <name>obi::TimelineModel</name>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Sighting</source>
        <translation>観測記録</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>オープン</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>time, kind, source, what</comment>
        <translation>%1、%2、%3: %4</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, now</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>obi::TimelinePage</name>
    <message>
        <source>Not saved: %1</source>
        <translation>保存できませんでした: %1</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter で保存</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新しいメモ</translation>
    </message>
    <message>
        <source>Add a note to the timeline (Ctrl+Enter)</source>
        <translation>タイムラインにメモを追加 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>メモを保存</translation>
    </message>
    <message>
        <source>Nothing is known to have happened in this incident yet.</source>
        <translation>このインシデントの出来事はまだ記録されていません。</translation>
    </message>
    <message>
        <source>It is not known whether this was saved. Look for it in the timeline before you save it again.</source>
        <translation>保存されたかどうかは不明です。もう一度保存する前に、タイムラインで確認してください。</translation>
    </message>
    <message>
        <source>Why the note is not saved</source>
        <translation>メモが保存されていない理由</translation>
    </message>
</context>
<context>
    <name>obi::Times</name>
    <message>
        <source>d MMM</source>
        <comment>day and month, as Qt formats dates</comment>
        <translation>MM/dd</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
</context>
<context>
    <name>obi::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>obi::VerdictChip</name>
    <message>
        <source>%1 only. Press to show all.</source>
        <translation>「%1」のみを表示しています。押すとすべて表示します。</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>「%1」のみを表示</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>判定待ち</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln observable(s)</source>
        <comment>word of a disposition</comment>
        <translation>
            <numerusform>%1: 観測対象 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>obi::WaitingGroup</name>
    <message>
        <source>Earlier actions could not be read.</source>
        <translation>以前のアクションを読み取れませんでした。</translation>
    </message>
    <message>
        <source>No action waits for you.</source>
        <translation>確認待ちのアクションはありません。</translation>
    </message>
    <message>
        <source>What you run from a pivot menu is told here until you have seen how it ended.</source>
        <translation>ピボットメニューから実行したアクションは、結果を確認するまでここに表示されます。</translation>
    </message>
    <message>
        <source>Trace ID: %1</source>
        <translation>トレース ID: %1</translation>
    </message>
    <message>
        <source>Select an action first.</source>
        <translation>先にアクションを選択してください。</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>確認済みにする</translation>
    </message>
    <message>
        <source>It is under way, or marked already.</source>
        <translation>実行中か、すでに確認済みです。</translation>
    </message>
    <message>
        <source>Mark all as seen</source>
        <translation>すべて確認済みにする</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>確認待ち</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新着</translation>
    </message>
</context>
<context>
    <name>obi::WindowIntake</name>
    <message>
        <source>Open mail or text</source>
        <translation>メールまたはテキストを開く</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Mails and mailboxes (*.eml *.mbox *.mbx)</source>
        <translation>メールとメールボックス (*.eml *.mbox *.mbx)</translation>
    </message>
    <message>
        <source>Texts (*.txt *.log *.csv *.json *.html *.md)</source>
        <translation>テキスト (*.txt *.log *.csv *.json *.html *.md)</translation>
    </message>
</context>
</TS>
