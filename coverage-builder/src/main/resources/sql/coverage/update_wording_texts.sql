-- Of several claims that have a wording, the text of the least represents it, whichever came first.
update wording
set text = incoming.text
from json_to_recordset(:rows::json) as incoming (id uuid, text text)
where wording.id = incoming.id
