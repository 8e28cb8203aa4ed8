# SPDX-License-Identifier: GPL-3.0-or-later
"""The team's seven cases in the private intelligence store."""

from . import lure
from .clock import jst, wire
from .numbers import stable_uuid
from .observables import type_of
from .organisation import PRIVATE_INTEL

OWNER_GROUP = "harukaze:" + stable_uuid("group")[:8]


def _typed(values):
    known = {lure.WORKBOOK_SHA256: "sha256", lure.WORKBOOK: "file_name", "WS-0417": "hostname", "WS-0522": "hostname"}
    return [{"type": known.get(value, type_of(value)), "value": value} for value in values]


LURE_CASE = ([lure.PORTAL, "login-verify.test", "bit.ly", "cdn-assets.example", lure.SHORT_LINK, lure.PORTAL_LINK,
              lure.SENDER_IP, "203.0.113.77", lure.WORKBOOK_SHA256])

# key, title, owner, created, modified, short description, description, notes (time, author, text), observables
_CASES = (
    ("lure", "請求書ルアー 11/20", "k.tanaka", "2026-11-20 14:22", "2026-11-23 09:38", "経理部宛の請求書を装うメール",
     "経理部宛の請求書を装うメール。bit.ly を経由して偽ポータルへ誘導し、マクロ付きファイルを配布。",
     (("2026-11-23 09:38", "k.tanaka", "bit.ly のリンク先が 11/22 夜に切り替わった。旧リンク先は失効。"),
      ("2026-11-21 10:05", "m.sato", "受信者 11 名中 3 名がクリック。端末隔離は完了。"),
      ("2026-11-20 14:25", "k.tanaka", "経理から最初の通報。件名は「請求書 1120」。")), LURE_CASE),
    ("redirects", "bit.ly 経由のリダイレクト調査", "m.sato", "2026-11-20 16:02", "2026-11-23 09:02",
     "短縮リンクの転送先の追跡", "bit.ly の短縮リンクと転送先を時刻ごとに記録し、許可の要否を判断する。",
     (("2026-11-23 09:02", "m.sato", "四つの短縮リンクは広告配信へ転送。悪意のある転送先は今のところ一つだけ。"),),
     ["bit.ly", lure.SHORT_LINK, "https://bit.ly/2mVx1Lp", "https://bit.ly/3Nw8sKd", "https://bit.ly/4aYt2Ue",
      "docs-share.example", "cdn-assets.example", "news.example"]),
    ("survey", "人事アンケート偽装", "k.tanaka", "2026-11-22 19:40", "2026-11-22 21:14", "人事部を名乗るアンケート",
     "人事部を名乗る未知のドメインからのアンケート。まだ判定が付いていない。",
     (("2026-11-22 21:14", "k.tanaka", "人事部に確認中。該当するアンケートは無いとの一次回答。"),),
     ["hr-survey.example.org", "https://hr-survey.example.org/f/2026", "203.0.113.77", "http://203.0.113.77/readme_jp.pdf",
      "survey@hr-survey.example.org", "updates.example.net"]),
    ("parcel", "荷物通知フィッシング", "r.ito", "2026-11-22 08:11", "2026-11-22 18:30", "不在通知を装うフィッシング",
     "不在通知を装い、再配達の手数料としてカード番号を求める。新しい送信元から 11/22 朝に始まった。",
     (("2026-11-22 18:30", "r.ito", "送信元 198.51.100.61 を拒否リストに追加。"),
      ("2026-11-22 09:20", "a.mori", "リンク先は二種類。どちらも同じ書式。")),
     ["parcel-notice.test", "https://parcel-notice.test/track?no=88210", "https://parcel-notice.test/redelivery",
      "198.51.100.61", "no-reply@parcel-notice.test", "pay-slip.example.com", "https://pay-slip.example.com/view",
      "sales@harukaze.example", "shipping@harukaze.example", "customs@harukaze.example", "filedrop.test"]),
    ("beacon", "C2 198.51.100.0/24 追跡", "m.sato", "2026-11-20 17:05", "2026-11-21 20:10", "ビーコンの宛先の追跡",
     "WS-0417 と WS-0522 の通信先。同じ範囲の他のアドレスも監視する。",
     (("2026-11-21 20:10", "m.sato", "隔離後は通信なし。範囲全体の監視を続ける。"),),
     [lure.SENDER_IP, lure.BEACON, f"http://{lure.SENDER_IP}/u/1120", lure.WORKBOOK_SHA256, lure.WORKBOOK, "WS-0417",
      "WS-0522"]),
    ("minutes", "共有ドキュメントの誤検知確認", "a.mori", "2026-11-18 11:00", "2026-11-19 15:45", "議事録共有の誤検知",
     "議事録の共有リンクがゲートウェイで悪意ありと判定された。正規のサービスと確認。",
     (("2026-11-19 15:45", "a.mori", "正規のサービスと確認。ブロックを解除した。"),),
     ["shared-minutes.example", "https://shared-minutes.example/m/1106", "minutes@shared-minutes.example", "192.0.2.88"]),
    ("executives", "経営層なりすまし 10 月", "r.ito", "2026-10-05 09:30", "2026-10-30 17:20", "役員を名乗る送金依頼",
     "役員を名乗る送金依頼。表示名だけを偽り、返信先は毎回異なる。",
     (("2026-10-30 17:20", "r.ito", "10 月分のまとめ。実害なし。"),),
     ["docs-share.example", "https://docs-share.example/d/quote-2026", "filedrop.test", "https://filedrop.test/get/a81"]
     + [f"office{number:02d}@ceo-desk.example" for number in range(1, 15)]
     + ["ceo-desk.example", "finance@harukaze.example", "accounts@harukaze.example", "https://ceo-desk.example/wire"]),
)


def casebook_id(key):
    return f"{PRIVATE_INTEL}:443/ctia/casebook/casebook-{stable_uuid('casebook', key)}"


def _casebook(case):
    key, title, owner, created, modified, short, description, notes, values = case
    return {"type": "casebook", "id": casebook_id(key), "schema_version": "1.3.30", "revision": len(notes),
            "title": title, "short_description": short, "description": description, "language": "ja",
            "source": "Obi", "tlp": "amber", "owner": owner, "groups": [OWNER_GROUP],
            "created": wire(jst(created)), "modified": wire(jst(modified)), "timestamp": wire(jst(modified)),
            "observables": _typed(values),
            "texts": [{"type": "text/markdown", "text": text} for _moment, _author, text in reversed(notes)]}


CASEBOOKS = [_casebook(case) for case in _CASES]


def record_casebooks(recording):
    recording.page("private intel", "Private Intelligence, Asia Pacific")
    recording.add("private intel", "GET",
                  f"{PRIVATE_INTEL}/ctia/casebook/search?limit=100&offset=0&sort_by=timestamp&sort_order=desc",
                  CASEBOOKS, wait=130, headers=(("X-Total-Hits", str(len(CASEBOOKS))),))
