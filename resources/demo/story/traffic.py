# SPDX-License-Identifier: GPL-3.0-or-later
"""The summaries: incoming mail from the senders' books, URL grades from the URLs' books, outgoing mail of its own."""

from .clock import CELLS, OLDER_CELLS, PREVIOUS_WEEK_CELLS, WEEK_CELLS, jst
from .ledger import Ledger
from .numbers import apportion, noise, rng_for
from .organisation import GATEWAYS

INCOMING = ("failed_dkim", "total_graymail_recipients", "detected_spam", "malicious_url", "total_spoofed_emails",
            "verif_decrypt_success", "detected_virus", "threat_content_filter", "blocked_invalid_recipient",
            "blocked_sdr", "marketing_mail", "ims_spam_increment_over_case",
            "total_mailbox_auto_remediated_recipients", "detected_spam_certain", "detected_spam_suspect",
            "blocked_dmarc", "total_threat_recipients", "total_recipients", "verif_decrypt_fail", "detected_amp",
            "bulk_mail", "social_mail", "total_clean_recipients", "detected_virus_per_msg", "failed_spf",
            "blocked_reputation")
OUTGOING = ("detected_spam", "detected_virus", "detected_amp", "threat_content_filter", "total_dlp_incidents",
            "total_hard_bounces", "total_clean_recipients", "total_recipients_processed", "total_recipients_delivered",
            "total_threat_recipients")
URL_SUMMARY = ("messages_with_urls", "malicious_urls", "suspicious_urls", "neutral_urls", "clean_urls",
               "rewritten_url_clicks")
WEEK_REMEDIATED, BEFORE_REMEDIATED, OLDER_WEEK_REMEDIATED = 1106, 868, 840
OUTGOING_WEEK = 612480
ROW = "total"


class TrafficBooks:
    """One row, "total", in each of three ledgers."""

    def __init__(self, urls, senders):
        self.incoming, self.outgoing, self.url = Ledger(), Ledger(), Ledger()
        rng = rng_for("traffic")
        for cell in CELLS:
            for gateway in GATEWAYS:
                self._book_incoming(rng, gateway, cell, senders.by_ip.at(gateway.name, cell))
                self._book_urls(gateway, cell, urls.grades.at(gateway.name, cell))
        self._book_remediated()
        self._book_outgoing()

    def _book_incoming(self, rng, gateway, cell, rows):
        sums = {}
        for counters in rows.values():
            for counter, amount in counters.items():
                sums[counter] = sums.get(counter, 0) + amount
        sums["detected_spam_certain"] = sums.pop("spam_certain", 0)
        sums["detected_spam_suspect"] = sums.pop("spam_suspect", 0)
        clean, virus = sums.get("total_clean_recipients", 0), sums.get("detected_virus", 0)
        kept = clean + sums.get("total_graymail_recipients", 0)
        sums |= {"detected_virus_per_msg": -(-virus * 7 // 10),
                 "failed_dkim": int(kept * 0.021 * noise(rng, 0.1)), "failed_spf": int(kept * 0.034 * noise(rng, 0.1)),
                 "total_spoofed_emails": int(clean * 0.0019 * noise(rng, 0.2)),
                 "verif_decrypt_success": int(clean * 0.0062 * noise(rng, 0.1)),
                 "verif_decrypt_fail": int(clean * 0.0002 * noise(rng, 0.3)),
                 "ims_spam_increment_over_case": int(sums["detected_spam_certain"] * 0.03)}
        for counter in INCOMING:
            self.incoming.add(gateway.name, cell, ROW, counter, sums.get(counter, 0))

    def _book_urls(self, gateway, cell, grades):
        counts = {f"{grade}_urls": grades.get(grade, {}).get("messages", 0)
                  for grade in ("malicious", "suspicious", "neutral", "clean")}
        counts["messages_with_urls"] = sum(counts.values())
        counts["rewritten_url_clicks"] = grades.get("rewritten", {}).get("clicks", 0)
        for counter, amount in counts.items():
            self.url.add(gateway.name, cell, ROW, counter, amount)

    def _book_remediated(self):
        """Mail taken back out of mailboxes: little by little, and much once the lure had been recognised."""
        recognised = jst("2026-11-20 16:41")
        for cells, total in ((WEEK_CELLS, WEEK_REMEDIATED), (PREVIOUS_WEEK_CELLS, BEFORE_REMEDIATED),
                             (OLDER_CELLS, round(OLDER_WEEK_REMEDIATED * len(OLDER_CELLS) / 7))):
            slots = [(cell, gateway) for cell in cells for gateway in GATEWAYS]
            weights = [cell.weight * gateway.share * (2.2 if cell.end > recognised else 1.0) for cell, gateway in slots]
            for (cell, gateway), count in zip(slots, apportion(total, weights)):
                self.incoming.add(gateway.name, cell, ROW, "total_mailbox_auto_remediated_recipients", count)

    def _book_outgoing(self):
        rng = rng_for("outgoing")
        for cells, total in ((WEEK_CELLS, OUTGOING_WEEK), (PREVIOUS_WEEK_CELLS, 603900),
                             (OLDER_CELLS, round(598000 * len(OLDER_CELLS) / 7))):
            slots = [(cell, gateway) for cell in cells for gateway in GATEWAYS]
            weights = [cell.weight ** 1.3 * gateway.share * noise(rng, 0.08) for cell, gateway in slots]
            for (cell, gateway), count in zip(slots, apportion(total, weights)):
                self._book_outgoing_cell(rng, gateway, cell, count)

    def _book_outgoing_cell(self, rng, gateway, cell, processed):
        parts = {"detected_spam": 0.0021, "detected_virus": 0.00009, "detected_amp": 0.00005,
                 "threat_content_filter": 0.0009, "total_dlp_incidents": 0.0014}
        rest = 1 - sum(parts.values())
        counts = dict(zip([*parts, "total_clean_recipients"],
                          apportion(processed, [*parts.values(), rest], rng.random())))
        threats = sum(counts[name] for name in parts if name != "total_dlp_incidents")
        bounces = int(counts["total_clean_recipients"] * 0.0042 * noise(rng, 0.15))
        counts |= {"total_recipients_processed": processed, "total_threat_recipients": threats,
                   "total_hard_bounces": bounces,
                   "total_recipients_delivered": counts["total_clean_recipients"] - bounces}
        for counter, amount in counts.items():
            self.outgoing.add(gateway.name, cell, ROW, counter, amount)
