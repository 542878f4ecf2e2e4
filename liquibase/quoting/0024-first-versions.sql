--liquibase formatted sql

--changeset vitral:quoting-0024
--comment What templates say at this moment is their version 1, which every quotation so far was priced by
INSERT INTO template_version (template_id, number, document, published_at, published_by)
SELECT t.id, 1, JSON_OBJECT(
    'code', t.code,
    'description', t.description,
    'parameters', JSON_EXTRACT((SELECT JSON_ARRAYAGG(p.name ORDER BY p.position) FROM template_parameter p WHERE p.template_id = t.id), '$'),
    'ranges', JSON_EXTRACT((SELECT JSON_OBJECTAGG(p.name, JSON_OBJECT('unit', p.unit,
        'minimum', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM p.minimum)),
        'maximum', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM p.maximum)),
        'standard', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM p.default_value)))) FROM template_parameter p WHERE p.template_id = t.id), '$'),
    'labourPerM2', CAST(t.labour_per_m2 AS CHAR),
    'installationPerM2', CAST(t.installation_per_m2 AS CHAR),
    'look', JSON_OBJECT('leaves', t.leaves, 'frameMm', t.frame_mm, 'sashMm', t.sash_mm, 'panesPerLeaf', t.panes_per_leaf, 'sill', JSON_EXTRACT(IF(t.sill, 'true', 'false'), '$')),
    'components', JSON_EXTRACT(COALESCE((SELECT JSON_ARRAYAGG(JSON_OBJECT('material', c.material, 'kind', LOWER(c.kind), 'pieces', c.pieces,
        'cutLengthMm', c.cut_length_mm, 'widthMm', c.width_mm, 'heightMm', c.height_mm, 'quantity', c.quantity, 'lengthMm', c.length_mm,
        'condition', c.applies_when, 'cutLeftDegrees', c.cut_left_degrees, 'cutRightDegrees', c.cut_right_degrees, 'remark', c.remark) ORDER BY c.position)
        FROM template_component c WHERE c.template_id = t.id), '[]'), '$'),
    'script', JSON_EXTRACT(t.script, '$')), UTC_TIMESTAMP(6), 'system'
FROM window_template t ORDER BY t.id;
INSERT INTO revinfo (timestamp, user_name, request_id, reason) SELECT ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000), 'system', 'quoting-0024', NULL FROM template_version LIMIT 1;
INSERT INTO template_version_aud (id, rev, revtype, template_id, number, document, published_at, published_by)
SELECT v.id, (SELECT MAX(r.id) FROM revinfo r WHERE r.request_id = 'quoting-0024'), 0, v.template_id, v.number, v.document, v.published_at, v.published_by FROM template_version v;
UPDATE window_template SET published_number = 1;
UPDATE window_template_aud SET published_number = 1 WHERE revend IS NULL AND revtype <> 2;
UPDATE quotation_item SET template_version = 1;
UPDATE quotation_item_aud SET template_version = 1 WHERE revend IS NULL AND revtype <> 2;
--rollback UPDATE quotation_item_aud SET template_version = NULL WHERE revend IS NULL;
--rollback UPDATE quotation_item SET template_version = NULL;
--rollback UPDATE window_template_aud SET published_number = NULL WHERE revend IS NULL;
--rollback UPDATE window_template SET published_number = NULL;
--rollback DELETE FROM template_version_aud;
--rollback DELETE FROM template_version;
