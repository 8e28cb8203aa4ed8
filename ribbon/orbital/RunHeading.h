// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "core/Clock.h"

#include <QDateTime>

namespace obi {

class ThemedLabel;

/// Over the rows: which query they are of, when it was run, and whether the editor has moved on since.
class RunHeading : public CasebookPane
{
    Q_OBJECT
public:
    /// The clock outlives it.
    RunHeading(Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// `open`: it is what the editor holds.
    void setRun(const QString &name, const QDateTime &started, bool open);
    bool hasRun() const { return !m_name.isEmpty(); }

protected:
    void retranslate() override;
    void takeTheme() override { retranslate(); } ///< another font has another width
    void resizeEvent(QResizeEvent *event) override;

private:
    QString words() const;

    const Clock &m_clock;
    ThemedLabel *m_words;
    QString m_name;
    QDateTime m_started;
    bool m_isOpen = true;
};

} // namespace obi
