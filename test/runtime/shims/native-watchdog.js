// Stands in for the native module @vscode/native-watchdog, which only an install script could build.
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
