"""The commands of the lock and of forgetting; they have no key until somebody gives them one."""

from waitroom.key_bindings.command import APP, Command
from waitroom.translation import _

PRIVACY: tuple[Command, ...] = (
    Command(
        id="lock", where=APP, keys="", label=_("lock"), action="app.lock_now",
        help=_("Lock the room until the passphrase is typed; sets one where there is none"),
        found_by=_("password passphrase private privacy pin secure protect encrypt"),
    ),
    Command(
        id="change_lock", where=APP, keys="", label=_("the passphrase"), action="app.change_lock",
        help=_("Set the passphrase of the room, or change it"), found_by=_("password lock change set pin"),
    ),
    Command(
        id="forget", where=APP, keys="", label=_("forget everything"), action="app.forget",
        help=_("Forget everything for good; it says first what that is, and asks"),
        found_by=_("delete erase wipe reset gdpr remove all destroy clear data everything start over"),
    ),
)  # fmt: skip
