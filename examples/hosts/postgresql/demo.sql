-- SPDX-License-Identifier: MIT
--
-- The example articles in a table, their figures, and what they disagree about. From the checkout, after mizan.sql:
--   psql -d DATABASE -f examples/hosts/postgresql/demo.sql

\set ON_ERROR_STOP on
\set a `cat examples/articles/summit/01-almadar.txt`
\set b `cat examples/articles/summit/02-addifaf.txt`
\set c `cat examples/articles/summit/03-barq.txt`
\set d `cat examples/articles/summit/04-sadalmina.txt`

CREATE TEMPORARY TABLE article (story text, id text, published date, body text);
INSERT INTO article VALUES
  ('summit', '01-almadar', '2025-03-14', :'a'), ('summit', '02-addifaf', '2025-03-14', :'b'),
  ('summit', '03-barq', '2025-03-14', :'c'), ('summit', '04-sadalmina', '2025-03-15', :'d');

-- The largest amounts of money.
SELECT id, figure->>'text' AS figure, (figure->>'value')::numeric AS amount, figure->>'unit' AS currency
FROM article, jsonb_array_elements(mizan_figures(body, published)) AS figure
WHERE figure->>'kind' = 'money' AND figure ? 'value'
ORDER BY amount DESC, id LIMIT 3;

-- Which measures do these reports not agree on?
WITH comparison AS (
  SELECT story, mizan_compare(id, body, published ORDER BY id) AS records FROM article GROUP BY story
)
SELECT story, record->>'status' AS status, record->>'measure' AS measure, member->>'doc' AS doc, member->>'text' AS says
FROM comparison, jsonb_array_elements(records) AS record, jsonb_array_elements(record->'members') AS member
WHERE record->>'type' = 'figure_group' AND record->>'status' IN ('conflict', 'disputed')
ORDER BY status, measure, doc;

-- Figures can be indexed: which texts report a share?
CREATE INDEX ON article USING gin (mizan_figures(body));
SELECT id FROM article WHERE mizan_figures(body) @> '[{"unit": "percent"}]' ORDER BY id;
