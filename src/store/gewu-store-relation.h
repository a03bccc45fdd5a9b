/* Dated relations: who belonged where on which day, and visitors.
 *
 * Each gewu_store_put_ function makes the relation hold from `since` on (GEWU_DAY_UNKNOWN: open):
 * the one that holds now is left alone when it says the same, ended the day before `since` when it
 * says another (or replaced when since is unknown). A target of 0 only ends it. Sets *changed when
 * something was written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gewu-day.h"
#include "gewu-store.h"

G_BEGIN_DECLS

gboolean gewu_store_put_person_unit     (GewuConnection *connection,
                                         gint64          person,
                                         gint64          unit,
                                         GewuDay         since,
                                         gboolean       *changed,
                                         GError        **error);
/* A person may be in several grids; role: "leader", "member", "patron". */
gboolean gewu_store_put_grid_person     (GewuConnection *connection,
                                         gint64          grid,
                                         gint64          person,
                                         const char     *role,
                                         GewuDay         since,
                                         gboolean       *changed,
                                         GError        **error);
/* Ends the one that put_grid_person() made; does nothing when there is none. until
 * GEWU_DAY_UNKNOWN: it never was true. */
gboolean gewu_store_end_grid_person     (GewuConnection *connection,
                                         gint64          grid,
                                         gint64          person,
                                         const char     *role,
                                         GewuDay         until,
                                         gboolean       *changed,
                                         GError        **error);
/* Who of that name has the role in the grid now; *person 0: nobody. */
gboolean gewu_store_find_grid_leader    (GewuConnection *connection,
                                         gint64          grid,
                                         const char     *role,
                                         const char     *name,
                                         gint64         *person,
                                         GError        **error);
gboolean gewu_store_put_grid_unit       (GewuConnection *connection,
                                         gint64          grid,
                                         gint64          unit,
                                         GewuDay         since,
                                         gboolean       *changed,
                                         GError        **error);
gboolean gewu_store_set_grid_parent     (GewuConnection *connection,
                                         gint64          grid,
                                         gint64          parent,
                                         GError        **error);
/* Whether a grid of that name is above grid, be it with others between. */
gboolean gewu_store_is_grid_above       (GewuConnection *connection,
                                         gint64          grid,
                                         const char     *name,
                                         gboolean       *is_above,
                                         GError        **error);
gboolean gewu_store_put_enterprise_grid (GewuConnection *connection,
                                         gint64          enterprise,
                                         gint64          grid,
                                         GewuDay         since,
                                         gboolean       *changed,
                                         GError        **error);
gboolean gewu_store_add_enterprise_name (GewuConnection *connection,
                                         gint64          enterprise,
                                         const char     *former_name,
                                         GewuDay         until,
                                         GError        **error);
/* role "officer" (person) or "unit"; exactly one of enterprise and project is not 0, and one of
 * person and unit, or neither. */
gboolean gewu_store_put_assignment      (GewuConnection *connection,
                                         const char     *role,
                                         gint64          person,
                                         gint64          unit,
                                         gint64          enterprise,
                                         gint64          project,
                                         GewuDay         since,
                                         gboolean       *changed,
                                         GError        **error);
/* Makes exactly these people the visitors of a visit, in this order. */
gboolean gewu_store_put_visitors        (GewuConnection *connection,
                                         gint64          visit,
                                         const gint64   *people,
                                         gsize           n_people,
                                         gboolean       *changed,
                                         GError        **error);

G_END_DECLS
