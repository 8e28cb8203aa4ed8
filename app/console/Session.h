// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console/Options.h"
#include "core/Async.h"
#include "ctim/Observable.h"
#include "recording/ReplayTransport.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace obi {

class House;
class QuitOnSignal;
class Translator;
struct PlayableRecording;

/// One run of the console on one profile: builds the objects of all floors (House), shows the window, and lets a worker
/// read the recording meanwhile.
class Session : public QObject
{
    Q_OBJECT
public:
    /// `translator` outlives the session.
    Session(Options options, Translator &translator, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the profile and the store, shows the window, plays the recording. What goes wrong on the way ends in
    /// failedToStart(), and nothing has been changed then.
    QCoro::Task<> start();
    /// Everything that is shown has loaded.
    bool isSettled() const;

Q_SIGNALS:
    void failedToStart(const obi::Error &error);
    void finished(int exitStatus);
    /// The session is to end and one on this recording (the demo: an empty name) to begin, on the same profile.
    void restartWanted(const QString &recording);
    /// The same, with the servers of the user's own profile and the log-in dialog.
    void logInWanted();

private:
    void showWindow();
    void openPage();
    void enrich();
    void sayConnection();
    void play(std::shared_ptr<PlayableRecording> recording);
    void goLive();
    void tryRecording(const QString &fileName);
    QCoro::Task<> keepCases();
    void takePicture();
    /// --pivot: true once the menu is open and complete, or was not asked for.
    bool showPivot();

    Options m_options;
    Translator &m_translator;
    std::shared_ptr<std::atomic<qint64>> m_moment; ///< where the clock stands; 0 while it runs
    std::unique_ptr<QuitOnSignal> m_quitOnSignal;
    std::unique_ptr<House> m_house;
    bool m_ready = false;
    std::optional<Observable> m_pivotOf{};
};

} // namespace obi
