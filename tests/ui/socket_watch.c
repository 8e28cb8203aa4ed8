// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program: writes a line to $OBI_SOCKET_LOG for every internet socket that it opens.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int socket(int domain, int type, int protocol)
{
    int (*real)(int, int, int) = (int (*)(int, int, int))dlsym(RTLD_NEXT, "socket");
    const char *log = getenv("OBI_SOCKET_LOG");
    if (log && (domain == AF_INET || domain == AF_INET6)) {
        FILE *file = fopen(log, "a");
        if (file) {
            fprintf(file, "socket(%d, %d, %d)\n", domain, type, protocol);
            fclose(file);
        }
    }
    return real(domain, type, protocol);
}
