// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/WindowIntake.h"

#include "console/ConsoleWindow.h"
#include "console/DropHint.h"
#include "findobservables/FindObservablesApp.h"
#include "settings/Settings.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace obi {
namespace {

int localFiles(const QMimeData &data)
{
    const auto urls = data.urls();
    return int(std::count_if(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }));
}

} // namespace

WindowIntake::WindowIntake(ConsoleWindow &window, FindObservablesApp &find, Settings &settings, const Theme &theme)
    : QObject(&window)
    , m_window(window)
    , m_find(find)
    , m_settings(settings)
    , m_theme(theme)
    , m_hint(new DropHint(theme, &window))
{
    window.setAcceptDrops(true);
    // Fields take drops for themselves before the window is asked.
    qApp->installEventFilter(this);
    connect(&window, &ConsoleWindow::openTextWanted, this, &WindowIntake::chooseFiles);
    connect(&window, &ConsoleWindow::pasteWanted, &find, &FindObservablesApp::paste);
    connect(&find, &FindObservablesApp::openWanted, this, &WindowIntake::chooseFiles);
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::ClipboardWatch || setting == Setting::Language)
            showWatch();
    });
    connect(&theme, &Theme::changed, this, &WindowIntake::showWatch);
    showWatch();
}

void WindowIntake::chooseFiles()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open mail or text"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("All files (*)"), tr("Mails and mailboxes (*.eml *.mbox *.mbx)"),
                            tr("Texts (*.txt *.log *.csv *.json *.html *.md)")});
    connect(dialog, &QFileDialog::filesSelected, &m_find, &FindObservablesApp::lookAtFiles);
    dialog->open();
}

bool WindowIntake::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop:
        return drag(watched, event);
    default:
        return false;
    }
}

bool WindowIntake::isOurs(QObject *watched, const QMimeData &data) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->window() != &m_window)
        return false;
    return localFiles(data) > 0 || (widget == &m_window && data.hasText());
}

bool WindowIntake::drag(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragLeave) {
        if (qobject_cast<QWidget *>(watched))
            m_hint->withdraw();
        return false;
    }
    auto *drop = static_cast<QDropEvent *>(event);
    if (!isOurs(watched, *drop->mimeData()))
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        this->drop(drop);
    else
        m_hint->offer(localFiles(*drop->mimeData()));
    return true;
}

void WindowIntake::drop(QDropEvent *event)
{
    m_hint->withdraw();
    m_find.look(*event->mimeData());
}

// Whoever is watched by a program of their own sees it at all times.
void WindowIntake::showWatch()
{
    if (!m_settings.get<bool>(Setting::ClipboardWatch)) {
        if (m_watch) {
            m_watch->hide();
            m_watch->deleteLater(); // it may be what was pressed
        }
        m_watch.clear();
        return;
    }
    if (!m_watch) {
        m_watch = new QToolButton;
        m_watch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_watch->setAutoRaise(true);
        m_watch->setFocusPolicy(Qt::TabFocus);
        connect(m_watch, &QToolButton::clicked, &m_settings,
                [this] { m_settings.set(Setting::ClipboardWatch, false); });
        m_window.menuBar()->setCornerWidget(m_watch);
    }
    m_watch->setIcon(m_theme.icon(QStringLiteral("eye")));
    m_watch->setText(tr("Watching the clipboard"));
    m_watch->setAccessibleName(m_watch->text());
    m_watch->setToolTip(tr("Press to stop."));
    m_watch->show();
}

} // namespace obi
