/* The desktop program's beginning.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-application.h"
#include "gewu-words.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GewuApplication) application = NULL;

  gewu_words_init ();
  application = gewu_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
