-- What is made of the tables; tables.txt says what the columns mean. Kept in a snapshot too.

CREATE VIEW work AS
SELECT r.unit, r.role, t.title, t.timeframe, t.due_date, t.has_due, t.kind, p.number, r.plan, r.task, r.unit_key,
       t.file, t.line
FROM roles r JOIN tasks t USING (plan, task) JOIN plans p USING (plan);

CREATE VIEW by_unit AS
SELECT u.unit, c.plans, c.led, c.partnered, c.executed, c.led_with_due, c.led - c.led_with_due AS led_without_due, c.duties
FROM (
    SELECT unit_key,
           count(DISTINCT plan) AS plans,
           count(*) FILTER (role = 'lead') AS led,
           count(*) FILTER (role = 'partner') AS partnered,
           count(*) FILTER (role = 'executor') AS executed,
           count(*) FILTER (role = 'lead' AND has_due) AS led_with_due,
           count(*) FILTER (role = 'owner') AS duties
    FROM (SELECT DISTINCT unit_key, plan, task, duty, role FROM roles)
    LEFT JOIN (SELECT plan, task, has_due FROM tasks) USING (plan, task)
    GROUP BY unit_key
) c JOIN units u USING (unit_key)
ORDER BY u.rank;

CREATE VIEW by_quarter AS
SELECT quarter,
       count(*) AS tasks,
       count(*) FILTER (NOT again) AS once,
       count(*) FILTER (again) AS recurring,
       count(DISTINCT plan) AS plans
FROM (SELECT quarter, plan, task, bool_or(recurring) AS again FROM due_days GROUP BY ALL)
GROUP BY quarter
ORDER BY quarter;

CREATE MACRO overdue(before) AS TABLE
SELECT d.until, d.milestone, t.title, t.leads, t.timeframe, t.plan, t.task, t.file, t.line
FROM (SELECT DISTINCT plan, task, milestone, until FROM due_days) d JOIN tasks t USING (plan, task)
WHERE d.until < CAST(before AS DATE)
ORDER BY d.until, t.plan, t.nr, d.milestone;

CREATE MACRO due_between(first_day, last_day) AS TABLE
SELECT d.day, d.milestone, d.recurring, t.title, t.leads, t.timeframe, t.plan, t.task, t.file, t.line
FROM (
    SELECT plan, task, milestone, min(day) AS day, bool_or(recurring) AS recurring FROM due_days
    WHERE day BETWEEN CAST(first_day AS DATE) AND CAST(last_day AS DATE)
    GROUP BY plan, task, milestone
) d JOIN tasks t USING (plan, task)
ORDER BY d.day, t.plan, t.nr, d.milestone;
