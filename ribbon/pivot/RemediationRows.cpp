// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/RemediationRows.h"

#include "look/Words.h"
#include "pivot/RowMenu.h"

namespace obi {

using namespace Qt::StringLiterals;

RemediationRows::RemediationRows(RowMenu &menu, int messages)
    : QObject(&menu)
    , m_messages(messages)
{
    m_rows = {{Remediation::Delete, menu.addRow(u"trash"_s, tr("Delete", "messages"))},
              {Remediation::Forward, menu.addRow(u"fwd"_s, tr("Forward…", "messages"))},
              {Remediation::ForwardAndDelete, menu.addRow(u"fwdx"_s, tr("Forward and delete…", "messages"))}};
    m_rows.first().action->setShortcut(Qt::Key_Delete);
    m_rows.last().action->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    for (int place = 0; place < m_rows.size(); ++place) {
        connect(m_rows[place].action, &QAction::triggered, this, [this, place] {
            if (m_rows[place].offered)
                Q_EMIT chosen(*m_rows[place].offered);
        });
        show(m_rows[place], tr("The modules are being asked whether they can do this."));
    }
    menu.addSeparator();
}

void RemediationRows::take(QList<OfferedAction> &offered)
{
    for (Row &row : m_rows) {
        const auto isIt = [&row](const OfferedAction &each) { return plainRemediation(each.action) == row.what; };
        auto found = std::find_if(offered.begin(), offered.end(),
                                  [&](const OfferedAction &each) { return isIt(each) && !each.orders.isEmpty(); });
        if (found == offered.end())
            found = std::find_if(offered.begin(), offered.end(), isIt);
        if (found != offered.end())
            row.offered = offered.takeAt(found - offered.begin());
        show(row, tr("No module offers this here. An Email Gateway module does that has a remediation profile and, to "
                     "forward, a forwarding address."));
    }
}

void RemediationRows::fail(const Error &error)
{
    for (const Row &row : std::as_const(m_rows))
        show(row, errorText(error));
}

void RemediationRows::setRefusals(const QHash<QString, QString> &reasons)
{
    if (std::exchange(m_refusals, reasons) == reasons)
        return;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.offered)
            show(row, {});
    }
}

void RemediationRows::show(const Row &row, const QString &none)
{
    const QString refusal = row.offered ? m_refusals.value(row.offered->action.module.key()) : none;
    const bool left = row.offered && row.offered->orders.isEmpty();
    row.action->setEnabled(row.offered && refusal.isEmpty() && !left);
    if (!row.offered)
        return RowMenu::setExplanation(row.action, none);
    RowMenu::setDetail(row.action, detail(*row.offered));
    if (!refusal.isEmpty())
        RowMenu::setExplanation(row.action, refusal);
    else if (left)
        RowMenu::setExplanation(row.action, deletedWords(*row.offered));
    else
        RowMenu::setExplanation(row.action,
                                (row.offered->action.module.name + u'\n' + row.offered->action.description).trimmed());
}

QString RemediationRows::deletedWords(const OfferedAction &offered)
{
    return tr("%Ln already deleted", "messages", int(offered.deleted.size()));
}

// What is not for all of them says so; else whose action it is.
QString RemediationRows::detail(const OfferedAction &offered) const
{
    QStringList parts;
    if (!offered.deleted.isEmpty())
        parts << deletedWords(offered);
    if (offered.others > 0)
        parts << tr("%1 of %2", "messages").arg(offered.orders.size()).arg(m_messages);
    return parts.isEmpty() ? offered.action.module.name : parts.join(u" · "_s);
}

} // namespace obi
