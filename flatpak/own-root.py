#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a command as root with mounts of its own. Usage: own-root.py COMMAND [ARG…]

Inside a chroot nobody may make a user namespace, and nothing can be mounted on the root. So the folder that is the
root here becomes the root of the new mount namespace: to return to that namespace's own root is what setns() does.
"""

import ctypes
import os
import sys

CLONE_NEWNS = 0x20000
MS_BIND, MS_MOVE, MS_REC, MS_PRIVATE = 0x1000, 0x2000, 0x4000, 0x40000
libc = ctypes.CDLL(None, use_errno=True)


def call(function, *arguments):
    if function(*arguments) != 0:
        number = ctypes.get_errno()
        print(f"skipped: no mounts of its own ({function.__name__}: {os.strerror(number)})")
        sys.exit(77)


def mount(source, target, flags):
    call(libc.mount, os.fsencode(source), os.fsencode(target), None, ctypes.c_ulong(flags), None)


here = os.getcwd()
root = os.open("/", os.O_PATH)
call(libc.unshare, CLONE_NEWNS)
namespace = os.open("/proc/self/ns/mnt", os.O_RDONLY)
call(libc.setns, namespace, CLONE_NEWNS)
mount("none", "/", MS_REC | MS_PRIVATE)

# From the namespace's root every folder has its whole path.
os.fchdir(root)
path = os.getcwd()
os.close(root)
os.close(namespace)
if path != "/":
    mount(path, path, MS_BIND | MS_REC)
    os.chdir(path)
    mount(".", "/", MS_MOVE)
    os.chroot(".")
os.chdir(here)
os.execvp(sys.argv[1], sys.argv[1:])
