// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "core/Error.h"
#include "orbital/CatalogueModel.h"

class QListView;

namespace obi {

class Clock;
class SearchField;
class StateView;

/// The left column: search, the queries by category.
class CataloguePane : public CasebookPane
{
    Q_OBJECT
public:
    static constexpr int Width = 232;

    CataloguePane(Theme &theme, CatalogueModel &model, const Clock &clock, QWidget *parent);

    enum class State { Loading, Shown, Failed };
    void showLoading();
    void showCatalogue();
    /// The user's own queries stay. `action`: what the button beside the words does; "Retry" where it is empty.
    void showError(const Error &error, const QString &action = {});
    /// Something that people have to give is missing: `words` say what.
    void showLocked(const QString &words, const QString &action);
    /// The same way out in another language.
    void setAction(const QString &action);
    void select(int row);
    void focusList();

Q_SIGNALS:
    void entryChosen(const QString &id);
    void savedChosen(const QString &id);
    void deleteWanted(const QString &savedId);
    void actionWanted(); ///< beside an error

protected:
    void retranslate() override;
    void takeTheme() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void act(const QModelIndex &index);
    bool key(int key);
    void openMenu(const QPoint &at);
    void updateState();
    void reveal();

    CatalogueModel &m_model;
    const Clock &m_clock;
    SearchField *m_search;
    QListView *m_list;
    StateView *m_stateView;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    QDateTime m_failedAt;
    QString m_action;
    QString m_lock;         ///< instead of an error
    bool m_follows = false; ///< what is selected stays in view: nobody has scrolled since
};

} // namespace obi
