// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "findobservables/FindResult.h"

#include <QAbstractListModel>

namespace obi {

/// What was looked through: the page first, where there is one, then texts and files, the newest first. Older results
/// stay until there are more than MostKept. Owns the results.
class ResultsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int MostKept = 10;
    enum Role { IconRole = Qt::UserRole + 1 }; ///< QString: name for Theme::pixmap

    explicit ResultsModel(Clock clock, QObject *parent = nullptr);

    /// The page's own result; it stands in the list while `visible`.
    FindResult *page() const { return m_page; }
    void setPageVisible(bool visible);
    /// Makes room for another result; what is still being read is cancelled, since the newer wins. Of the clipboard
    /// only the latest is kept.
    FindResult *add(FindResult::Kind kind);
    FindResult *at(int row) const;
    int rowOf(const FindResult *result) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// It goes away.
    void dropping(obi::FindResult *result);

private:
    FindResult *make(FindResult::Kind kind);
    void drop(int place);
    int offset() const { return m_pageVisible ? 1 : 0; }

    Clock m_clock;
    FindResult *m_page;
    bool m_pageVisible = false;
    QList<FindResult *> m_others;
};

} // namespace obi
