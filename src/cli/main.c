/* gewu-cli: everything the session can do, without a window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "commands.h"
#include "gewu-cli.h"
#include "gewu-words.h"

#include <glib/gi18n.h>
#include <string.h>

const GewuCommand gewu_commands[] = {
  { "init", "DB --name NAME", gewu_cli_init },
  { "import", "DB FILE… [--dry-run] [--errors OUT.xlsx] [--as STAFFNO|NAME] [--json]",
    gewu_cli_import },
  { "list", "DB units|people|grids|enterprises|projects|visits|issues [--search TEXT] "
    "[--json|--csv]", gewu_cli_list },
  { "issue", "DB show ISSUE [--json]\n"
    "  issue DB paper ISSUE sheet|intake|dispatch|urge|supervise|extend|recheck -o OUT.pdf\n"
    "  issue DB duplicate ISSUE ORIGINAL [--as STAFFNO|NAME]\n"
    "  issue DB report|dispatch|reject|sign|return|reply|assist|urge|supervise|escalate|extend|"
    "defer|resolve|recheck|withdraw|reopen ISSUE… --by STAFFNO|NAME [--at TIME] [--unit UNIT] "
    "[--assist UNIT]… [--split UNIT]… [--leader PERSON] [--category C] [--severity S] "
    "[--measures TEXT] [--text TEXT] [--days N] [--until DATE] [--kind RESULT] [--pass|--fail] "
    "[--rating R] [--settled] [--enterprise NAME|CODE] [--source S] [--number N] [--dry-run] "
    "[--as STAFFNO|NAME] [--json]", gewu_cli_issue },
  { "assess", "DB [--scheme FILE|PRESET] --period 2023Q2 [--json]", gewu_cli_assess },
  { "assessment", "DB list|show|drop [ASSESSMENT]\n"
    "  assessment DB open --period 2023Q2 [--scheme FILE|PRESET] [--as-of DATE] [--note TEXT]\n"
    "  assessment DB publish|withdraw|announce|seal|reopen|correct|scheme ASSESSMENT [--on DATE] "
    "[--until DATE] [--number N] [--text WHY] [--scheme FILE|PRESET] "
    "[--line BOARD/ITEM/SUBJECT=POINTS]… [--anyway]\n"
    "  assessment DB score ASSESSMENT [--live|--snapshot ID] | verify [ASSESSMENT]\n"
    "  assessment DB entries ASSESSMENT [--entry NAME --subject S [--value V] [--denominator V] "
    "[--rater ID] [--rater-name NAME] [--finder ID] [--matter TEXT] [--on DATE] [--reason TEXT] "
    "[--document N] [--id ENTRY] | --drop ENTRY | --replace FILE.csv [--measures A,B] [--rater ID] "
    "[--dry-run]]\n"
    "  assessment DB objections ASSESSMENT | object ASSESSMENT --board B --item I --subject S "
    "--text TEXT [--record NOUN:ID] [--by PERSON] [--on DATE]\n"
    "  assessment DB decide OBJECTION upheld|partly|refused|undecided [--reason TEXT] "
    "[--numerator N] [--denominator N] [--points N] [--by PERSON] [--on DATE]\n"
    "  assessment DB late ASSESSMENT | adjust SEALED OPEN [--text WHY] | "
    "adjust OPEN --drop ADJUSTMENT | adjustments ASSESSMENT\n"
    "  assessment DB slips ASSESSMENT | paper ASSESSMENT members|departments|pay|result|objections|"
    "correction -o OUT.xlsx|OUT.pdf [--board B] [--unit NAME] [--subject S] [--number N] "
    "[--no-pay]\n"
    "  assessment DB sheet-out ASSESSMENT -o OUT.xlsx | sheet-in ASSESSMENT FILE [--dry-run] | "
    "archive ASSESSMENT -o FOLDER\n"
    "  each with [--as STAFFNO|NAME] [--json]", gewu_cli_assessment },
  { "score",
    "SCHEME.json MEASURES.csv [--entries F] [--corrections F] [--json] | --check SCHEME.json",
    gewu_cli_score },
  { "report", "DB NAME [--period 2023Q2] [--as-of DATE] [--unit NAME] [--grid CODE] "
    "[--people N,N] [--columns A,B] [--board B] [--scheme FILE|PRESET] [--number N] [--no-pay] "
    "[--meeting ID] [--format xlsx|docx|pdf|csv|csv-gb18030] -o OUT\n"
    "  report --list [--json]", gewu_cli_report },
  { "chart", "DB NAME --period 2023Q2 [--as-of DATE] [--unit NAME] [--grid CODE] "
    "[--indicator NAME] [--subject NAME] [--board B] [--scheme FILE|PRESET] | --issue NUMBER "
    "[--format svg|png|pdf|csv] -o OUT\n"
    "  chart --list", gewu_cli_chart },
  { "pack", "DB --period 2023Q2 [--as-of DATE] [--scheme FILE|PRESET] [--number N] [--no-pay] "
    "[--ledgers] [--no-pdf] -o FOLDER|OUT.xlsx", gewu_cli_pack },
  { "sentence", "DB REPORT --period 2023Q2|--meeting ID [KEY TEXT|KEY --reset] [--unit NAME] "
    "[--grid CODE] [--scheme FILE|PRESET] [--as-of DATE] [--as STAFFNO|NAME] [--json]",
    gewu_cli_sentence },
  { "work", "DB [--by STAFFNO|NAME] [--json]", gewu_cli_work },
  { "due", "DB [--unit NAME] [--format xlsx|pdf|csv -o OUT] [--json]", gewu_cli_due },
  { "rules", "DB list|put|drop [RULE] [--stage S] [--category C] [--severity S] [--basis B] "
    "[--amount N] [--roll] [--from-sign] [--since DATE] [--as STAFFNO|NAME] [--json]",
    gewu_cli_rules },
  { "meeting", "DB [list] | show|drop MEETING\n"
    "  meeting DB add [--kind K] [--title T] [--on DATE] [--place P] [--chair PERSON] "
    "[--attendees TEXT] [--text TEXT] [--no-topics]\n"
    "  meeting DB item MEETING [--topic TEXT] [--decision TEXT] [--unit UNIT] [--leader PERSON] "
    "[--due DATE] [--issue NUMBER] [--id ITEM] | item MEETING --drop ITEM\n"
    "  meeting DB progress ITEM [--text TEXT] [--done|--dropped] [--on DATE] [--meeting MEETING]\n"
    "  each with [--as STAFFNO|NAME] [--json]", gewu_cli_meeting },
  { "settings", "DB [NAME VALUE] [--as STAFFNO|NAME] [--json]", gewu_cli_settings },
  { "attach", "DB ISSUE|--visit ID FILE… [--event POSITION] [--by STAFFNO|NAME] [--caption TEXT] "
    "[--json] | DB ISSUE|--visit ID --list [--json] | DB --drop ID [--by STAFFNO|NAME] [--json]",
    gewu_cli_attach },
  { "history", "DB [--record ID] [--limit N] [--json]", gewu_cli_history },
  { "undo", "DB [--as STAFFNO|NAME] [--json]", gewu_cli_undo },
  { "redo", "DB [--as STAFFNO|NAME] [--json]", gewu_cli_redo },
  { "withdraw", "DB IMPORT [--as STAFFNO|NAME] [--json]", gewu_cli_withdraw },
  { "verify", "DB [--full] [--json]", gewu_cli_verify },
  { "rebuild", "DB", gewu_cli_rebuild },
  { "check-archive", "FOLDER", gewu_cli_check_archive },
  { "check-code", "CODE [--json]", gewu_cli_check_code },
  { "deadline", "DATE DAYS [--natural] [--roll] [--json]", gewu_cli_deadline },
  { "demo", "DB [--people N] [--enterprises N] [--visits N] [--issues N] [--seed N] "
    "[--until DATE|today]", gewu_cli_demo },
  { NULL }
};

static void
print_help (void)
{
  g_print (_("Usage: %s COMMAND …\n\nCommands:\n"), g_get_prgname ());
  for (const GewuCommand *command = gewu_commands; command->name != NULL; command++)
    g_print ("  %s %s\n", command->name, command->arguments);
}

int
main (int    argc,
      char **argv)
{
  gewu_words_init ();
  g_set_prgname ("gewu-cli");

  if (argc < 2)
    {
      print_help ();
      return GEWU_CLI_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return GEWU_CLI_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("gewu-cli %s\n", GEWU_VERSION);
      return GEWU_CLI_DONE;
    }

  for (const GewuCommand *command = gewu_commands; command->name != NULL; command++)
    if (strcmp (command->name, argv[1]) == 0)
      return command->run (argc - 1, argv + 1);

  g_printerr (_("There is no command “%s”. See %s --help.\n"), argv[1], g_get_prgname ());

  return GEWU_CLI_USAGE;
}
