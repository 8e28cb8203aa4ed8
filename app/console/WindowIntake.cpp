// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/WindowIntake.h"

#include "console/ConsoleWindow.h"
#include "console/DropHint.h"
#include "findobservables/FindObservablesApp.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace obi {
namespace {

int localFiles(const QMimeData &data)
{
    const auto urls = data.urls();
    return int(std::count_if(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); }));
}

} // namespace

WindowIntake::WindowIntake(ConsoleWindow &window, FindObservablesApp &find, const Theme &theme)
    : QObject(&window)
    , m_window(window)
    , m_find(find)
    , m_hint(new DropHint(theme, &window))
{
    window.setAcceptDrops(true);
    // Fields take drops for themselves before the window is asked.
    qApp->installEventFilter(this);
    connect(&window, &ConsoleWindow::openTextWanted, this, &WindowIntake::chooseFiles);
    connect(&window, &ConsoleWindow::pasteWanted, &find, &FindObservablesApp::paste);
    connect(&find, &FindObservablesApp::openWanted, this, &WindowIntake::chooseFiles);
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

} // namespace obi
