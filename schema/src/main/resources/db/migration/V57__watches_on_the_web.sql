-- The coverage web service shows people their watches and alerts.
grant select on watch, watch_alert to hearsay_web;
