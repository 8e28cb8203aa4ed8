// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/Clock.h"
#include "core/Error.h"

#include <QAbstractListModel>
#include <QTimer>

namespace obi {

class CaseStore;
class CaseSync;
class VerdictBook;
struct SharingState;

/// The cases that match the search, most recently changed first, as the store has them; follows the store.
class CaseListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CaseIdRole = Qt::UserRole + 1, ///< QString
        ActiveRole,                    ///< bool
        WhenRole,                      ///< QString: when it was last changed, in few words
        SharingStateRole,              ///< obi::SharingState: how it stands with the service, where that is notable
    };

    /// `sync`: nothing where cases are not shared.
    CaseListModel(CaseStore &cases, VerdictBook &verdicts, const Clock &clock, CaseSync *sync = nullptr,
                  QObject *parent = nullptr);

    void search(const QString &text);
    const QString &searchText() const { return m_search; }
    void refresh();
    /// Asks for verdicts of these rows' observables.
    void wantVerdicts(int first, int last);
    QModelIndex find(const QString &caseId) const;
    QString idAt(int row) const;
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error> &error() const { return m_error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// An answer of the store is shown (or error() is set).
    void loaded();
    /// The book starts anew: ask for what is shown.
    void verdictsForgotten();

private:
    void show(const Result<QList<CaseSummary>> &answer);
    void sync(const QList<CaseSummary> &wanted);
    std::optional<Disposition> worst(const CaseSummary &row) const;
    QString description(const CaseSummary &row) const;
    std::optional<SharingState> sharing(const QString &caseId) const;

    CaseStore &m_cases;
    VerdictBook &m_verdicts;
    const Clock &m_clock;
    CaseSync *m_sync;
    QString m_search;
    int m_request = 0;
    bool m_loaded = false;
    std::optional<Error> m_error;
    QList<CaseSummary> m_rows;
    QTimer m_refresh;
};

} // namespace obi
