-- Treaties end, and of many a source names the parties and not whether they are in force.

alter table treaty
    add ended text,
    add ended_earliest date,
    add ended_start_latest date,
    add ended_end_earliest date,
    add ended_latest date,
    add constraint treaty_ended_check
        check (is_extent(ended, ended_earliest, ended_start_latest, ended_end_earliest, ended_latest)),
    drop constraint treaty_status_check,
    add constraint treaty_status_check
        check (status in ('PLANNED', 'NEGOTIATING', 'SIGNED', 'IN_FORCE', 'TERMINATED', 'UNKNOWN'));
