/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gewu-text-scale.h"

#define NORMAL_DPI 96.0

double
gewu_text_scale_get (GtkWidget *widget)
{
  int dpi;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  /* In 1024ths; -1: not told. */
  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / NORMAL_DPI : 1;
}
