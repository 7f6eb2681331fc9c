select id, share, batch, same, linked, opposites from prepared_wording where id = any(:wordings::uuid[])
