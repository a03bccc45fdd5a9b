/* The run functions of the commands, one file each: gewu-cli-NAME.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

int gewu_cli_assess        (int argc, char **argv);
int gewu_cli_assessment    (int argc, char **argv);
int gewu_cli_attach        (int argc, char **argv);
int gewu_cli_chart         (int argc, char **argv);
int gewu_cli_check_archive (int argc, char **argv);
int gewu_cli_check_code    (int argc, char **argv);
int gewu_cli_deadline      (int argc, char **argv);
int gewu_cli_demo          (int argc, char **argv);
int gewu_cli_due           (int argc, char **argv);
int gewu_cli_history       (int argc, char **argv);
int gewu_cli_import        (int argc, char **argv);
int gewu_cli_init          (int argc, char **argv);
int gewu_cli_issue         (int argc, char **argv);
int gewu_cli_list          (int argc, char **argv);
int gewu_cli_meeting       (int argc, char **argv);
int gewu_cli_pack          (int argc, char **argv);
int gewu_cli_rebuild       (int argc, char **argv);
int gewu_cli_redo          (int argc, char **argv);
int gewu_cli_report        (int argc, char **argv);
int gewu_cli_rules         (int argc, char **argv);
int gewu_cli_score         (int argc, char **argv);
int gewu_cli_sentence      (int argc, char **argv);
int gewu_cli_settings      (int argc, char **argv);
int gewu_cli_undo          (int argc, char **argv);
int gewu_cli_verify        (int argc, char **argv);
int gewu_cli_withdraw      (int argc, char **argv);
int gewu_cli_work          (int argc, char **argv);
