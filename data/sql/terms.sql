-- The shipped dictionaries: fixed ids under node 0, never renumbered, new ones at the end of their hundred.
-- An office may rename, add and hide entries; code gives a rule something to hold on to.

INSERT INTO term (id, kind, name, position, code) VALUES
  (101, 'unit-kind', '管委会部门', 1, 'department'),
  (102, 'unit-kind', '乡镇街道', 2, 'township'),
  (103, 'unit-kind', '社区村', 3, 'community'),
  (104, 'unit-kind', '驻区单位', 4, 'stationed'),

  (201, 'enterprise-kind', '企业', 1, 'company'),
  (202, 'enterprise-kind', '个体工商户', 2, 'individual'),
  (203, 'enterprise-kind', '农民专业合作社', 3, 'cooperative'),

  (301, 'enterprise-status', '在营', 1, 'open'),
  (302, 'enterprise-status', '停产', 2, 'suspended'),
  (303, 'enterprise-status', '失联', 3, 'lost'),
  (304, 'enterprise-status', '注销', 4, 'cancelled'),
  (305, 'enterprise-status', '迁出', 5, 'moved'),
  (306, 'enterprise-status', '存续', 6, 'open'),
  (307, 'enterprise-status', '在业', 7, 'open'),
  (308, 'enterprise-status', '开业', 8, 'open'),
  (309, 'enterprise-status', '吊销', 9, 'cancelled'),

  (401, 'enterprise-class', '规上工业', 1, NULL),
  (402, 'enterprise-class', '资质内建筑业', 2, NULL),
  (403, 'enterprise-class', '限上批零', 3, NULL),
  (404, 'enterprise-class', '限上住餐', 4, NULL),
  (405, 'enterprise-class', '房地产', 5, NULL),
  (406, 'enterprise-class', '规上服务业', 6, NULL),

  (501, 'visit-method', '上门', 1, 'door'),
  (502, 'visit-method', '电话', 2, 'phone'),
  (503, 'visit-method', '座谈', 3, 'seminar'),
  (504, 'visit-method', '线上', 4, 'online'),

  (601, 'visit-kind', '常态化走访', 1, NULL),
  (602, 'visit-kind', '结对式排查', 2, NULL),
  (603, 'visit-kind', '精准化采集', 3, NULL),
  (604, 'visit-kind', '综合性研判', 4, NULL),
  (605, 'visit-kind', '专项走访', 5, NULL),

  (701, 'duty', '惠企政策宣传', 1, NULL),
  (702, 'duty', '企业问题收集', 2, NULL),
  (703, 'duty', '问题跟踪解决', 3, NULL),
  (704, 'duty', '指导企业党建', 4, NULL),
  (705, 'duty', '监督政策落实', 5, NULL),

  (801, 'issue-category', '用工', 1, NULL),
  (802, 'issue-category', '融资', 2, NULL),
  (803, 'issue-category', '用地', 3, NULL),
  (804, 'issue-category', '用电', 4, NULL),
  (805, 'issue-category', '用气', 5, NULL),
  (806, 'issue-category', '审批', 6, NULL),
  (807, 'issue-category', '执法检查', 7, NULL),
  (808, 'issue-category', '政策兑现', 8, NULL),
  (809, 'issue-category', '欠款', 9, NULL),
  (810, 'issue-category', '知识产权', 10, NULL),
  (811, 'issue-category', '基础设施', 11, NULL),
  (812, 'issue-category', '其他', 12, NULL),

  (901, 'issue-severity', '一般', 1, 'ordinary'),
  (902, 'issue-severity', '较复杂', 2, 'complex'),
  (903, 'issue-severity', '疑难', 3, 'hard'),

  (1001, 'issue-source', '走访', 1, 'visit'),
  (1002, 'issue-source', '热线', 2, NULL),
  (1003, 'issue-source', '体验官', 3, NULL),
  (1004, 'issue-source', '监督员', 4, NULL),
  (1005, 'issue-source', '随手拍', 5, NULL),
  (1006, 'issue-source', '线上', 6, NULL),

  (1101, 'rating', '非常满意', 1, 'satisfied'),
  (1102, 'rating', '满意', 2, 'satisfied'),
  (1103, 'rating', '基本满意', 3, 'satisfied'),
  (1104, 'rating', '不满意', 4, 'dissatisfied'),

  (1201, 'result-kind', '已解决', 1, 'solved'),
  (1202, 'result-kind', '部分解决', 2, 'partly'),
  (1203, 'result-kind', '列入计划', 3, 'planned'),
  (1204, 'result-kind', '解释说明', 4, 'explained'),
  (1205, 'result-kind', '暂不能解决', 5, 'unsolved'),

  (1301, 'outcome-kind', '落实资金', 1, NULL),
  (1302, 'outcome-kind', '招聘用工', 2, NULL),
  (1303, 'outcome-kind', '政策申报', 3, NULL),
  (1304, 'outcome-kind', '融资对接', 4, NULL),

  (1401, 'activity-kind', '直播招聘', 1, NULL),
  (1402, 'activity-kind', '政策宣讲', 2, NULL),
  (1403, 'activity-kind', '业务培训', 3, NULL),
  (1404, 'activity-kind', '应急演练', 4, NULL),

  (1501, 'meeting-kind', '例会', 1, NULL),
  (1502, 'meeting-kind', '营商环境例会', 2, NULL);

-- The time each stage may take until an office says otherwise (domain: 交办 1, 签收 1, 办理 7 / 15 / 30,
-- 复查 3 working days; what is not said by severity is ordinary). 改派 within 3 working days.
INSERT INTO clock_rule (id, stage, severity, basis, amount) VALUES
  (2001, 'dispatch', NULL, 'working-days', 1),
  (2002, 'sign', NULL, 'working-days', 1),
  (2003, 'handle', NULL, 'working-days', 7),
  (2004, 'handle', 902, 'working-days', 15),
  (2005, 'handle', 903, 'working-days', 30),
  (2006, 'recheck', NULL, 'working-days', 3),
  (2007, 'return', NULL, 'working-days', 3);
