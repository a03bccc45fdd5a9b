/* The tables of nouns and fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gewu-noun.h"

#include <glib/gi18n.h>
#include <string.h>

#define KEY GEWU_FIELD_KEY
#define REQUIRED GEWU_FIELD_REQUIRED
#define LISTED GEWU_FIELD_LISTED
#define FORM GEWU_FIELD_FORM
#define DETAIL GEWU_FIELD_DETAIL
#define ANCHOR GEWU_FIELD_ANCHOR
#define FILL GEWU_FIELD_FILL
#define IMPORT GEWU_FIELD_IMPORT

/* id, label, type, flags, sql, column, width, headings, term kind, unit */

static const GewuField unit_fields[] = {
  { "name", N_("Name"), GEWU_FIELD_TEXT, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "name", "name", 24, "部门名称|单位名称|部门（单位）名称|部门|单位", NULL, NULL },
  { "kind", N_("Kind"), GEWU_FIELD_TERM, ANCHOR | LISTED | FORM | DETAIL,
    "kind", "kind", 12, "类别|单位类别|部门类别|单位性质", "unit-kind", NULL },
  { "people", N_("Headcount"), GEWU_FIELD_INTEGER, LISTED | DETAIL,
    "people", NULL, 8, NULL, NULL, NULL },
  { "assessment-group", N_("Assessment group"), GEWU_FIELD_TEXT, LISTED | FORM | DETAIL,
    "assessment_group", "assessment_group", 12, "考核分组|考核组别", NULL, NULL },
  { "note", N_("Note"), GEWU_FIELD_TEXT, LISTED | FORM | DETAIL,
    "note", "note", 24, "备注|说明", NULL, NULL },
};

static const GewuField person_fields[] = {
  { "staff-number", N_("Staff number"), GEWU_FIELD_CODE, ANCHOR | LISTED | FORM | DETAIL,
    "staff_number", "staff_number", 10, "工号|员工编号|人员编号", NULL, NULL },
  { "name", N_("Full name"), GEWU_FIELD_TEXT, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "name", "name", 10, "姓名|网格员姓名|人员姓名", NULL, NULL },
  { "post", N_("Post"), GEWU_FIELD_TEXT, LISTED | FORM | DETAIL,
    "post", "post", 12, "职务|岗位|职务/岗位|身份", NULL, NULL },
  { "unit", N_("Unit"), GEWU_FIELD_UNIT, ANCHOR | LISTED | FORM | DETAIL,
    "unit", NULL, 20, "所在部门|所在单位|工作单位|所属部门|部门|单位", NULL, NULL },
  { "grid", N_("Grid"), GEWU_FIELD_GRID, ANCHOR | LISTED | FORM | DETAIL | FILL,
    "grid", NULL, 12, "所属网格|所属四级网格|网格编号|所在网格|网格", NULL, NULL },
  { "phone", N_("Phone"), GEWU_FIELD_CODE, LISTED | FORM | DETAIL,
    "phone", "phone", 13, "联系电话|手机号码|手机号|手机|电话|联系方式", NULL, NULL },
  { "pay-base", N_("Performance pay base"), GEWU_FIELD_DECIMAL, FORM | DETAIL,
    "pay_base", "pay_base", 12, "季度绩效工资基数|绩效工资基数|绩效基数", NULL, N_("yuan") },
  { "note", N_("Note"), GEWU_FIELD_TEXT, FORM | DETAIL, "note", "note", 24, "备注|说明", NULL, NULL },
};

static const GewuField grid_fields[] = {
  { "code", N_("Code"), GEWU_FIELD_CODE, REQUIRED | LISTED | FORM | DETAIL,
    "code", "code", 14, "网格编码|网格编号", NULL, NULL },
  { "name", N_("Name"), GEWU_FIELD_TEXT, REQUIRED | LISTED | FORM | DETAIL,
    "name", "name", 24, "网格名称", NULL, NULL },
  { "level", N_("Level"), GEWU_FIELD_INTEGER, LISTED | DETAIL,
    "level", "level", 6, "网格级别|层级", NULL, NULL },
  { "parent", N_("Belongs to"), GEWU_FIELD_GRID, LISTED | FORM | DETAIL,
    "parent", NULL, 14, "上级网格|上级网格编码", NULL, NULL },
  { "unit", N_("Unit in charge"), GEWU_FIELD_UNIT, LISTED | FORM | DETAIL,
    "unit", NULL, 20, "责任单位|包联部门", NULL, NULL },
  { "leader", N_("Leader"), GEWU_FIELD_PERSON, LISTED | FORM | DETAIL,
    "leader", NULL, 10, "网格长", NULL, NULL },
  { "members", N_("Members"), GEWU_FIELD_INTEGER, LISTED | DETAIL,
    "members", NULL, 8, NULL, NULL, NULL },
  { "enterprises", N_("Enterprises"), GEWU_FIELD_INTEGER, LISTED | DETAIL,
    "enterprises", NULL, 8, NULL, NULL, NULL },
  { "assessment-group", N_("Assessment group"), GEWU_FIELD_TEXT, LISTED | FORM | DETAIL,
    "assessment_group", "assessment_group", 12, "考核分组|考核组别", NULL, NULL },
  { "level1-name", N_("Level 1 grid"), GEWU_FIELD_TEXT, IMPORT | FILL,
    NULL, NULL, 0, "一级网格", NULL, NULL },
  { "level2-leader", N_("Level 2 leader"), GEWU_FIELD_PERSON, IMPORT | FILL, NULL, NULL, 0,
    "二级网格长（包保）|二级网格长", NULL, NULL },
  { "level3-code", N_("Level 3 code"), GEWU_FIELD_CODE, IMPORT | ANCHOR | FILL, NULL, NULL, 0,
    "三级网格/编号|三级网格编号|三级网格编码", NULL, NULL },
  { "level3-name", N_("Level 3 name"), GEWU_FIELD_TEXT, IMPORT | FILL, NULL, NULL, 0,
    "三级网格/名称|三级网格名称|三级网格", NULL, NULL },
  { "level3-leader", N_("Level 3 leader"), GEWU_FIELD_PERSON, IMPORT | FILL, NULL, NULL, 0,
    "三级网格长", NULL, NULL },
  { "level4-code", N_("Level 4 code"), GEWU_FIELD_CODE, IMPORT | KEY, NULL, NULL, 0,
    "四级网格/编号|四级网格编号|四级网格编码", NULL, NULL },
  { "level4-name", N_("Level 4 name"), GEWU_FIELD_TEXT, IMPORT | ANCHOR, NULL, NULL, 0,
    "四级网格/名称|四级网格名称|四级网格", NULL, NULL },
};

static const GewuField enterprise_fields[] = {
  { "name", N_("Name"), GEWU_FIELD_TEXT, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "name", "name", 36, "市场主体名称|经营主体名称|企业名称|单位名称|单位详细名称|主体名称", NULL, NULL },
  { "credit-code", N_("Credit code"), GEWU_FIELD_CODE, ANCHOR | LISTED | FORM | DETAIL,
    "credit_code", "credit_code", 20, "统一社会信用代码|信用代码|社会信用代码|统一信用代码", NULL, NULL },
  { "legacy-code", N_("Old registration number"), GEWU_FIELD_CODE, DETAIL,
    "legacy_code", "legacy_code", 18, "原注册号|注册号|工商注册号", NULL, NULL },
  { "kind", N_("Kind"), GEWU_FIELD_TERM, ANCHOR | LISTED | FORM | DETAIL,
    "kind", "kind", 12, "主体类型|市场主体类型|经营主体类型|企业类型", "enterprise-kind", NULL },
  { "grid", N_("Grid"), GEWU_FIELD_GRID, LISTED | FORM | DETAIL,
    "grid", NULL, 12, "所属四级网格|所属网格|网格编号|网格", NULL, NULL },
  { "status", N_("Status"), GEWU_FIELD_TERM, LISTED | FORM | DETAIL,
    "status", "status", 8, "经营状态|登记状态|状态", "enterprise-status", NULL },
  { "class", N_("Above-scale class"), GEWU_FIELD_TERM, LISTED | FORM | DETAIL,
    "class", "class", 14, "四上类别|四上企业类别|四上", "enterprise-class", NULL },
  { "officer", N_("Service officer"), GEWU_FIELD_PERSON, LISTED | FORM | DETAIL,
    "officer", NULL, 12, "首席服务员|首席服务官|服务专员", NULL, NULL },
  { "legal-representative", N_("Legal representative"), GEWU_FIELD_TEXT, ANCHOR | FORM | DETAIL,
    "legal_representative", "legal_representative", 12, "法定代表人|法人代表|法人|经营者|负责人", NULL, NULL },
  { "contact", N_("Contact"), GEWU_FIELD_TEXT, LISTED | FORM | DETAIL,
    "contact", "contact", 10, "联系人|企业联系人", NULL, NULL },
  { "phone", N_("Phone"), GEWU_FIELD_CODE, LISTED | FORM | DETAIL,
    "phone", "phone", 13, "联系电话|手机号码|电话|联系方式", NULL, NULL },
  { "industry-code", N_("Industry code"), GEWU_FIELD_CODE, FORM | DETAIL,
    "industry_code", "industry_code", 8, "行业代码|行业编码", NULL, NULL },
  { "industry", N_("Industry"), GEWU_FIELD_TEXT, LISTED | FORM | DETAIL,
    "industry", "industry", 18, "行业|行业名称|所属行业|行业类别", NULL, NULL },
  { "founded", N_("Founded"), GEWU_FIELD_DATE, FORM | DETAIL,
    "founded", "founded", 12, "成立日期|成立时间|注册日期", NULL, NULL },
  { "registered-capital", N_("Registered capital"), GEWU_FIELD_DECIMAL, FORM | DETAIL,
    "registered_capital", "registered_capital", 14, "注册资本（万元）|注册资本|注册资金", NULL, N_("10,000 yuan") },
  { "staff", N_("Staff"), GEWU_FIELD_INTEGER, FORM | DETAIL,
    "staff", "staff", 8, "从业人数|从业人员|员工人数|职工人数", NULL, N_("people") },
  { "turnover", N_("Turnover last year"), GEWU_FIELD_DECIMAL, FORM | DETAIL,
    "turnover", "turnover", 14, "上年营业收入（万元）|营业收入（万元）|营业收入|上年营业收入", NULL, N_("10,000 yuan") },
  { "address", N_("Address"), GEWU_FIELD_TEXT, FORM | DETAIL,
    "address", "address", 30, "详细地址|地址|经营地址|住所|企业地址", NULL, NULL },
  { "former-names", N_("Former names"), GEWU_FIELD_TEXT, DETAIL,
    "former_names", NULL, 24, "曾用名", NULL, NULL },
  { "last-visit", N_("Last visit"), GEWU_FIELD_DATE, LISTED | DETAIL,
    "last_visit", NULL, 12, NULL, NULL, NULL },
  { "note", N_("Note"), GEWU_FIELD_TEXT, FORM | DETAIL, "note", "note", 24, "备注|说明", NULL, NULL },
};

static const GewuField project_fields[] = {
  { "name", N_("Name"), GEWU_FIELD_TEXT, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "name", "name", 36, "项目名称|重点项目名称|重点项目", NULL, NULL },
  { "unit", N_("Unit in charge"), GEWU_FIELD_UNIT, ANCHOR | LISTED | FORM | DETAIL,
    "unit", NULL, 20, "包联部门|责任部门|责任单位|包保部门", NULL, NULL },
  { "officer", N_("Service officer"), GEWU_FIELD_PERSON, ANCHOR | LISTED | FORM | DETAIL,
    "officer", NULL, 12, "首席服务员|首席服务官|服务专员", NULL, NULL },
  { "note", N_("Note"), GEWU_FIELD_TEXT, FORM | DETAIL, "note", "note", 24, "备注|说明", NULL, NULL },
};

static const GewuField visit_fields[] = {
  { "date", N_("Date"), GEWU_FIELD_DATE, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "happened_on", "happened_on", 12, "走访日期|走访时间|日期|发生日期", NULL, NULL },
  { "time", N_("Time"), GEWU_FIELD_TIME, LISTED | FORM | DETAIL,
    "happened_time", "happened_time", 7, "时间|走访时刻|具体时间", NULL, NULL },
  { "enterprise", N_("Enterprise"), GEWU_FIELD_ENTERPRISE, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "enterprise", "enterprise_id", 36, "企业名称|市场主体名称|走访企业|走访对象|单位名称", NULL, NULL },
  { "credit-code", N_("Credit code"), GEWU_FIELD_CODE, DETAIL,
    "credit_code", NULL, 20, "统一社会信用代码|信用代码|社会信用代码", NULL, NULL },
  { "visitor", N_("Visitors"), GEWU_FIELD_PERSON, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "visitors", NULL, 12, "走访人|走访人员|网格员|走访网格员", NULL, NULL },
  { "staff-number", N_("Staff number"), GEWU_FIELD_CODE, DETAIL,
    "staff_numbers", NULL, 10, "工号|走访人工号|员工编号", NULL, NULL },
  { "unit", N_("Unit"), GEWU_FIELD_UNIT, DETAIL, "unit", NULL, 20, NULL, NULL, NULL },
  { "grid", N_("Grid"), GEWU_FIELD_GRID, DETAIL, "grid", NULL, 12, NULL, NULL, NULL },
  { "method", N_("Method"), GEWU_FIELD_TERM, ANCHOR | LISTED | FORM | DETAIL,
    "method", "method", 8, "走访方式|方式", "visit-method", NULL },
  { "kind", N_("Kind"), GEWU_FIELD_TERM, LISTED | FORM | DETAIL,
    "kind", "kind", 12, "走访类型|走访类别|类型", "visit-kind", NULL },
  { "duties", N_("Duties done"), GEWU_FIELD_TERMS, LISTED | FORM | DETAIL,
    "duties", "duties", 24, "五到位|履职内容|履职情况|履职", "duty", NULL },
  { "content", N_("Content"), GEWU_FIELD_TEXT, ANCHOR | LISTED | FORM | DETAIL,
    "content", "content", 40, "走访内容|走访情况|内容|走访记录", NULL, NULL },
  { "met-person", N_("Person met"), GEWU_FIELD_TEXT, FORM | DETAIL,
    "met_person", "met_person", 10, "接待人|受访人|企业接待人", NULL, NULL },
  { "issue-found", N_("Issue found"), GEWU_FIELD_FLAG, LISTED | DETAIL,
    "issue_found", "issue_found", 8, "是否发现问题|发现问题", NULL, NULL },
  { "issue-number", N_("Issue number"), GEWU_FIELD_CODE, LISTED | DETAIL,
    "issue_number", "issue_number", 14, "问题编号", NULL, NULL },
  { "reported", N_("Handed in"), GEWU_FIELD_DATE, FORM | DETAIL,
    "reported_on", "reported_on", 12, "报送日期|报送时间", NULL, NULL },
};

static const GewuField issue_fields[] = {
  { "number", N_("Number"), GEWU_FIELD_CODE, KEY | REQUIRED | LISTED | DETAIL,
    "number", "number", 14, "问题编号|编号|受理编号", NULL, NULL },
  { "state", N_("State"), GEWU_FIELD_STATE, LISTED | DETAIL, "state", NULL, 10, NULL, NULL, NULL },
  { "next-due", N_("Next step due"), GEWU_FIELD_DATE, LISTED | DETAIL,
    "next_due_on", NULL, 11, NULL, NULL, NULL },
  { "next-due-time", N_("Next step due at"), GEWU_FIELD_TIME, 0,
    "next_due_time", NULL, 8, NULL, NULL, NULL },
  { "enterprise", N_("Enterprise"), GEWU_FIELD_ENTERPRISE, REQUIRED | LISTED | FORM | DETAIL,
    "enterprise", "enterprise_id", 28, "企业名称|市场主体名称|反映企业|单位名称", NULL, NULL },
  { "credit-code", N_("Credit code"), GEWU_FIELD_CODE, DETAIL,
    "credit_code", NULL, 20, "统一社会信用代码|信用代码|社会信用代码", NULL, NULL },
  { "reporter", N_("Reporter"), GEWU_FIELD_PERSON, FORM | DETAIL,
    "reporter", "reporter_id", 10, "上报人|报送人|网格员", NULL, NULL },
  { "staff-number", N_("Staff number"), GEWU_FIELD_CODE, DETAIL,
    "staff_number", NULL, 10, "工号|上报人工号", NULL, NULL },
  { "category", N_("Category"), GEWU_FIELD_TERM, ANCHOR | LISTED | FORM | DETAIL,
    "category", "category", 10, "问题类别|问题类型|类别", "issue-category", NULL },
  { "severity", N_("Severity"), GEWU_FIELD_TERM, FORM | DETAIL,
    "severity", "severity", 8, "严重程度|难易程度|难度", "issue-severity", NULL },
  { "source", N_("Source"), GEWU_FIELD_TERM, FORM | DETAIL,
    "source", "source", 8, "问题来源|来源", "issue-source", NULL },
  { "text", N_("Text"), GEWU_FIELD_TEXT, KEY | REQUIRED | LISTED | FORM | DETAIL,
    "text", "text", 28, "问题内容|问题描述|具体问题|存在问题", NULL, NULL },
  { "reported", N_("Reported"), GEWU_FIELD_DATE, REQUIRED | FORM | DETAIL,
    "reported_on", NULL, 11, "上报日期|上报时间|受理日期", NULL, NULL },
  { "dispatched", N_("Dispatched"), GEWU_FIELD_DATE, DETAIL,
    "dispatched_on", NULL, 12, "研判日期|交办日期|研判交办日期", NULL, NULL },
  { "unit", N_("Department in charge"), GEWU_FIELD_UNIT, ANCHOR | LISTED | FORM | DETAIL,
    "unit", NULL, 17, "主管部门|责任部门|承办部门|主办部门|主办单位", NULL, NULL },
  { "leader", N_("Leader in charge"), GEWU_FIELD_PERSON, DETAIL,
    "leader", NULL, 10, NULL, NULL, NULL },
  { "signed", N_("Signed for"), GEWU_FIELD_DATE, DETAIL,
    "signed_on", NULL, 12, "签收日期|签收时间", NULL, NULL },
  { "due", N_("Due"), GEWU_FIELD_DATE, LISTED | DETAIL,
    "due_on", NULL, 11, "办理时限|办结时限|应办结日期", NULL, NULL },
  { "first-due", N_("First due"), GEWU_FIELD_DATE, DETAIL,
    "first_due_on", NULL, 11, NULL, NULL, NULL },
  { "deferred-until", N_("Deferred until"), GEWU_FIELD_DATE, DETAIL,
    "deferred_until", NULL, 11, NULL, NULL, NULL },
  { "measures", N_("Measures"), GEWU_FIELD_TEXT, FORM | DETAIL,
    "measures", "measures", 24, "整改措施", NULL, NULL },
  { "resolved", N_("Resolved"), GEWU_FIELD_DATE, DETAIL,
    "resolved_on", NULL, 12, "办结日期|办结时间|反馈办结日期", NULL, NULL },
  { "result", N_("Result"), GEWU_FIELD_TERM, DETAIL,
    "result", NULL, 10, NULL, "result-kind", NULL },
  { "on-time", N_("On time"), GEWU_FIELD_FLAG, DETAIL,
    "on_time", NULL, 6, NULL, NULL, NULL },
  { "rechecked", N_("Rechecked"), GEWU_FIELD_DATE, DETAIL,
    "rechecked_on", NULL, 12, "复查日期|复查时间", NULL, NULL },
  { "rounds", N_("Recheck rounds"), GEWU_FIELD_INTEGER, DETAIL,
    "rounds", NULL, 8, "复查轮次|复查次数", NULL, NULL },
  { "failed", N_("Failed rechecks"), GEWU_FIELD_INTEGER, 0,
    "failed", NULL, 8, NULL, NULL, NULL },
  { "returned", N_("Returned by departments"), GEWU_FIELD_INTEGER, 0,
    "returned", NULL, 8, NULL, NULL, NULL },
  { "ever-failed", N_("Ever failed a recheck"), GEWU_FIELD_FLAG, 0,
    "ever_failed", NULL, 8, NULL, NULL, NULL },
  { "ever-returned", N_("Ever returned"), GEWU_FIELD_FLAG, 0,
    "ever_returned", NULL, 8, NULL, NULL, NULL },
  { "urged", N_("Reminders"), GEWU_FIELD_INTEGER, 0,
    "urged", NULL, 8, NULL, NULL, NULL },
  { "settled", N_("Settled on the spot"), GEWU_FIELD_FLAG, FORM | DETAIL,
    "settled", NULL, 8, "是否当场解决|当场解决", NULL, NULL },
  { "rating", N_("Enterprise's rating"), GEWU_FIELD_TERM, DETAIL,
    "rating", NULL, 10, "企业评价|满意度|企业满意度|评价", "rating", NULL },
};

static const struct
{
  const char      *id;
  const char      *label;
  const GewuField *fields;
  guint            n_fields;
} nouns[GEWU_N_NOUNS] = {
  [GEWU_NOUN_UNIT] = { "unit", N_("Units"), unit_fields, G_N_ELEMENTS (unit_fields) },
  [GEWU_NOUN_PERSON] = { "person", N_("People"), person_fields, G_N_ELEMENTS (person_fields) },
  [GEWU_NOUN_GRID] = { "grid", N_("Grids"), grid_fields, G_N_ELEMENTS (grid_fields) },
  [GEWU_NOUN_ENTERPRISE] =
    { "enterprise", N_("Enterprises"), enterprise_fields, G_N_ELEMENTS (enterprise_fields) },
  [GEWU_NOUN_PROJECT] =
    { "project", N_("Key projects"), project_fields, G_N_ELEMENTS (project_fields) },
  [GEWU_NOUN_VISIT] = { "visit", N_("Visits"), visit_fields, G_N_ELEMENTS (visit_fields) },
  [GEWU_NOUN_ISSUE] = { "issue", N_("Issues"), issue_fields, G_N_ELEMENTS (issue_fields) },
};

const char *
gewu_noun_to_id (GewuNoun noun)
{
  g_return_val_if_fail (noun < GEWU_N_NOUNS, NULL);

  return nouns[noun].id;
}

gboolean
gewu_noun_from_id (const char *id,
                   GewuNoun   *noun)
{
  for (guint i = 0; i < GEWU_N_NOUNS; i++)
    if (g_strcmp0 (nouns[i].id, id) == 0)
      {
        *noun = i;
        return TRUE;
      }

  return FALSE;
}

const char *
gewu_noun_get_label (GewuNoun noun)
{
  g_return_val_if_fail (noun < GEWU_N_NOUNS, NULL);

  return nouns[noun].label;
}

const GewuField *
gewu_noun_get_fields (GewuNoun  noun,
                      guint    *n_fields)
{
  g_return_val_if_fail (noun < GEWU_N_NOUNS, NULL);

  *n_fields = nouns[noun].n_fields;
  return nouns[noun].fields;
}

const GewuField *
gewu_noun_find_field (GewuNoun    noun,
                      const char *field_id)
{
  g_return_val_if_fail (noun < GEWU_N_NOUNS, NULL);

  for (guint i = 0; i < nouns[noun].n_fields; i++)
    if (g_strcmp0 (nouns[noun].fields[i].id, field_id) == 0)
      return &nouns[noun].fields[i];

  return NULL;
}

guint
gewu_noun_index (GewuNoun         noun,
                 const GewuField *field)
{
  g_return_val_if_fail (noun < GEWU_N_NOUNS, 0);
  g_return_val_if_fail (field >= nouns[noun].fields &&
                        field < nouns[noun].fields + nouns[noun].n_fields, 0);

  return (guint) (field - nouns[noun].fields);
}

char *
gewu_field_dup_heading (const GewuField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (field->headings == NULL)
    return NULL;

  return g_strndup (field->headings, strcspn (field->headings, "|"));
}
