/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program takes from the environment that it was started in. */

#pragma once

void cp_environment_prepare (void);
