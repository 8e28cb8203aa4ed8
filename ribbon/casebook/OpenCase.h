// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/CaseEdit.h"
#include "core/Error.h"

#include <QObject>

#include <functional>
#include <optional>

namespace obi {

class CaseStore;

/// The case that the casebook shows, as the store has it. Panes send their edits through it and follow changed().
class OpenCase : public QObject
{
    Q_OBJECT
public:
    explicit OpenCase(CaseStore &cases, QObject *parent = nullptr);

    /// The newest call wins. Before another case comes, leaving() lets panes save what was typed.
    void open(const QString &caseId);
    void close();

    const std::optional<Case> &value() const { return m_value; }
    QString id() const { return m_value ? m_value->id : QString(); }
    /// What open() asked for, though it may not be loaded yet.
    const QString &wantedId() const { return m_wanted; }
    CaseStore &store() const { return m_cases; }

    /// An edit of the open case; failed() where the store refuses it.
    void apply(const CaseEdit &edit, std::function<void(const Case &)> done = {});

Q_SIGNALS:
    void leaving();
    void changed();
    /// Texts of the case that has just been opened which the store refused the last time (CaseStore::refused).
    void refusedFound(const QList<obi::CaseEdit> &texts);
    void failed(const obi::Error &error);

private:
    void set(std::optional<Case> value);
    void findRefused();

    CaseStore &m_cases;
    QString m_wanted;
    std::optional<Case> m_value;
};

} // namespace obi
