"""The commands of the lock and of forgetting; they have no key until somebody gives them one."""

from waitroom.commands.command import APP, Command

PRIVACY: tuple[Command, ...] = (
    Command(
        id="lock", where=APP, keys="", label="lock", action="app.lock_now",
        help="Lock the room until the passphrase is typed; sets one where there is none",
        found_by="password passphrase private privacy",
    ),
    Command(
        id="change_lock", where=APP, keys="", label="the passphrase", action="app.change_lock",
        help="Set the passphrase of the room, or change it", found_by="password lock",
    ),
    Command(
        id="forget", where=APP, keys="", label="forget everything", action="app.forget",
        help="Forget everything for good; it says first what that is, and asks",
        found_by="delete erase wipe reset gdpr remove all",
    ),
)  # fmt: skip
