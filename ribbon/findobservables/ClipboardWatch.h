// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/Intake.h"

#include <QByteArray>
#include <QObject>

class QMimeData;

namespace obi {

/// What a clipboard or a drop holds for an intake: its files, else its text. Empty where there is nothing of both.
QList<IntakeItem> itemsOf(const QMimeData &data);
/// The same for files by name.
QList<IntakeItem> itemsOf(const QStringList &fileNames);

/// Tells what other programs copy, while it is on.
class ClipboardWatch : public QObject
{
    Q_OBJECT
public:
    explicit ClipboardWatch(QObject *parent = nullptr);
    void setOn(bool on);
    bool isOn() const { return m_on; }

Q_SIGNALS:
    void copied(const QList<obi::IntakeItem> &items);

private:
    void look();
    bool m_on = false;
    QByteArray m_last; ///< some programs tell the same text twice
};

} // namespace obi
