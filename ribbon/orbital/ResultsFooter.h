// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "look/RowRoom.h"

#include <QDateTime>

class QToolButton;

namespace obi {

/// What the results are and where they came from, and what can be done with all that are shown.
class ResultsFooter : public CasebookPane
{
    Q_OBJECT
public:
    struct Content {
        int rows = 0;
        int allRows = 0; ///< whatever the filter
        int hosts = 0;
        int values = 0; ///< that modules judge
        bool onlyHashes = false;
        QString jobId{};
        QDateTime started{};
        bool operator==(const Content &) const = default;
    };
    ResultsFooter(Theme &theme, QWidget *parent);
    void show(const Content &content);

Q_SIGNALS:
    void copyWanted();
    void addWanted();

protected:
    void retranslate() override;
    void takeTheme() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString addWords() const;
    void fit();

    Content m_content;
    QLabel *m_rows;
    QLabel *m_query;
    QToolButton *m_copy;
    QToolButton *m_add;
    RowRoom m_room;
};

} // namespace obi
