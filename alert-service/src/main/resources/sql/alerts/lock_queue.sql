-- Waits for the transactions that left out tickets while the queue was closed. Those that begin to write later see that it is open.
lock table watch_seen in exclusive mode
